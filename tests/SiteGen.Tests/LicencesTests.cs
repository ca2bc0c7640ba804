using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace SiteGen.Tests;

/// <summary>docs/licences.md names everything that comes with the program or is used to test it.</summary>
public sealed class LicencesTests
{
    private static string Repository { get; } = Path.GetFullPath(Path.Combine(Golden.Root, "..", ".."));

    [Fact]
    public void Every_package_is_listed_with_its_licence()
    {
        var shipped = Packages("src/SiteGen").Where(package => package.Name != "Meziantou.Analyzer").ToList();
        var others = Packages("tests/SiteGen.Tests").Concat(Packages("tests/SiteGen.Benchmarks")).Append(Packages("src/SiteGen").Single(package => package.Name == "Meziantou.Analyzer"))
            .Where(package => !shipped.Exists(one => one.Name == package.Name)).DistinctBy(package => package.Name).ToList();
        var text = new StringBuilder("# Licences\n\nSiteGen is under the MIT licence. Its packages are pinned with their hashes in `packages.lock.json`; this list is made from them by a test.\n");
        Write(text, "Part of the program", shipped);
        Write(text, "Used to build and test it", others);

        Golden.MatchesDocument("licences.md", text.ToString());
    }

    private static void Write(StringBuilder text, string heading, IEnumerable<(string Name, string Version)> packages)
    {
        text.Append($"\n## {heading}\n\n| package | licence |\n|---|---|\n");
        foreach (var (name, version) in packages.OrderBy(package => package.Name, StringComparer.Ordinal))
        {
            text.Append($"| {name} | {LicenceOf(name, version)} |\n");
        }
    }

    private static IEnumerable<(string Name, string Version)> Packages(string project)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository, project, "packages.lock.json")));
        return
        [
            .. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.TryGetProperty("resolved", out _))
                .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!)),
        ];
    }

    private static string LicenceOf(string name, string version)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var (id, folder) = (name.ToLowerInvariant(), Path.Combine(cache, name.ToLowerInvariant(), version.ToLowerInvariant()));
        var metadata = XDocument.Load(Path.Combine(folder, id + ".nuspec")).Root!.Elements().First();
        string? Of(string element) => metadata.Elements().FirstOrDefault(one => one.Name.LocalName == element)?.Value.Trim();
        var licence = metadata.Elements().FirstOrDefault(one => one.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value == "expression" ? licence.Value : licence is not null ? $"the file {licence.Value} in the package" : Of("licenseUrl") ?? "see its project";
    }
}
