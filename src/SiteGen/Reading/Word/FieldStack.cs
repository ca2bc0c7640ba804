namespace SiteGen.Reading.Word;

/// <summary>
/// The fields that are open at a place. A field is its instruction and then its result; the instruction is no text,
/// whatever stands in it.
/// </summary>
internal sealed class FieldStack
{
    private enum Part
    {
        Instruction,
        Result,
    }

    private readonly Stack<Part> open = [];

    /// <summary>True where text is text.</summary>
    public bool IsText => !open.Contains(Part.Instruction);

    /// <summary>A <c>w:fldChar</c> of that type.</summary>
    public void Meet(string? type)
    {
        if (type == "begin")
        {
            open.Push(Part.Instruction);
        }
        else if (type == "separate" && open.TryPop(out _))
        {
            open.Push(Part.Result);
        }
        else if (type == "end")
        {
            open.TryPop(out _);
        }
    }

    /// <summary>A paragraph ends: an instruction that is still open is broken, and what follows is text again.</summary>
    public void EndParagraph()
    {
        while (open.TryPeek(out var part) && part == Part.Instruction)
        {
            open.Pop();
        }
    }
}
