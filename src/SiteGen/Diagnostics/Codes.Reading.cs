namespace SiteGen.Diagnostics;

public static partial class Codes
{
    /// <summary>Nothing, or nothing but white space.</summary>
    public static readonly Code EmptySource = new("SG1001", Severity.Error,
        "the file is empty; put the document's text into it or take it out of the folder");

    /// <summary>Bytes that no text has.</summary>
    public static readonly Code BinarySource = new("SG1002", Severity.Error,
        "this is no text file; save the document as text (UTF-8)");

    /// <summary>A byte outside the encoding.</summary>
    public static readonly Code WrongByte = new("SG1003", Severity.Error,
        "byte {0} cannot stand here in {1}; save the file again as UTF-8");

    /// <summary>What was given to be linked is no e-mail.</summary>
    public static readonly Code NoMail = new("SG1020", Severity.Error,
        "this is no e-mail that can be read ({0}); save the message as .eml, as HTML or as plain text");

    /// <summary>A page nested as no person writes it.</summary>
    public static readonly Code HtmlTooDeep = new("SG1040", Severity.Error,
        "elements of this page stand more than {0} deep in each other; save it again from a browser or as text");

    /// <summary>A page packed with its pictures.</summary>
    public static readonly Code WebArchive = new("SG1041", Severity.Error,
        "a web archive (.mht) is not read; open it in a browser or in Word and save it as \"web page, HTML only\" or as .docx");
}
