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

    /// <summary>A document that is there and cannot be opened.</summary>
    public static readonly Code SourceUnreadable = new("SG1050", Severity.Error,
        "this file cannot be opened ({0}); change its permissions, or take it out of the folder. The rest is published without it");

    /// <summary>A document over the limit.</summary>
    public static readonly Code SourceTooLarge = new("SG1051", Severity.Error,
        "this file has {0} bytes, and the limit is {1} (LargestInput in the settings); raise the limit if it is what it should be");

    /// <summary>A proposal over the limit.</summary>
    public static readonly Code TooManyProvisions = new("SG1052", Severity.Error,
        "{0} has {1} paragraphs, and the limit is {2} (MostProvisions in the settings); raise the limit if it is what it should be. The document is left out");

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
