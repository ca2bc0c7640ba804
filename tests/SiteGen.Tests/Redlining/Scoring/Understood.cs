using System.Text;
using SiteGen.Reading;
using SiteGen.Structure;

namespace SiteGen.Tests.Redlining.Scoring;

/// <summary>A text read and structured as a seed would be.</summary>
public static class Understood
{
    public static StructuredDocument Of(string text) =>
        Structurer.Read(SeedReader.Read("seeds/x.txt", Encoding.UTF8.GetBytes(text)).Value!, "pp18").Value;
}
