using SiteGen.Hosting;
using SiteGen.Publishing;

namespace SiteGen.Pipelines;

/// <summary>
/// Reads what lies in <c>input/</c>: the Markdown and the tables that people edit. A pipeline of its own, so that
/// seeds can be compared with it before anything is written, and proposals are read from it afterwards.
/// </summary>
internal static class InputPipeline
{
    public const string Name = "Input";

    public static Pipeline Create(Folders folders) => new(Name)
    {
        Input = [Module.From(_ => Read(folders))],
    };

    private static IEnumerable<Document> Read(Folders folders)
    {
        WholeFile.Clean(folders.Inputs[^1]);
        return InputFiles.Read(folders.Inputs).Select(found => new Document(found.File.Path) { Source = found.File.FullPath, Content = found.Content });
    }
}
