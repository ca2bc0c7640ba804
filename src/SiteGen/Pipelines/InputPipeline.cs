using SiteGen.Hosting;

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
        Input = [Module.From(_ => InputFiles.Find(folders.Inputs).Select(Read))],
    };

    private static Document Read(InputFile file) =>
        new(file.Path) { Source = file.FullPath, Content = File.ReadAllBytes(file.FullPath) };
}
