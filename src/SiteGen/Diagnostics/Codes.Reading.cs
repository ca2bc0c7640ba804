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
}
