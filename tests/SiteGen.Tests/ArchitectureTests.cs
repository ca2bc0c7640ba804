using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using SiteGen.Diagnostics;
using Xunit;

namespace SiteGen.Tests;

/// <summary>Holds the rooms to the flow, and the files to what a reader can keep in mind.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The rooms in the order of the flow; a room imports only rooms before it.</summary>
    private static readonly string[] Flow =
    [
        "Diagnostics", "Yaml", "Facts", "Proposals", "Reading", "Structure", "Redlining", "Markdown", "Compiling", "Citations",
        "Mailing", "Topics", "Notes", "Searching", "Rendering", "Exporting", "Hosting", "Publishing", "Pipelines", "Commands",
    ];

    private static readonly Architecture Program = new ArchLoader().LoadAssembly(typeof(Code).Assembly).Build();

    private static string Repository { get; } = Path.GetFullPath(Path.Combine(Golden.Root, "..", ".."));

    /// <summary>Whether a room may import another.</summary>
    private static bool May(string room, string other) =>
        // The host is generic: it could be taken out of here as it is.
        room == "Hosting" ? other is "Diagnostics" or "Yaml" : Array.IndexOf(Flow, other) < Array.IndexOf(Flow, room);

    private static string? RoomOf(IType type) =>
        type.Namespace?.FullName.Split('.') is ["SiteGen", var room, ..] ? room : null;

    private static IEnumerable<(string Room, string Other, string Where)> Imports() =>
    [
        .. from type in Program.Types
           let room = RoomOf(type)
           where room is not null
           from dependency in type.Dependencies
           let other = RoomOf(dependency.Target)
           where other is not null && other != room
           select (room, other, $"{type.FullName} uses {dependency.Target.FullName}"),
        .. from file in Sources("src/SiteGen")
           let parts = file.Split('/')
           where parts.Length > 3
           from line in File.ReadLines(Path.Combine(Repository, file))
           let import = Import().Match(line)
           where import.Success && import.Groups["room"].Value != parts[2]
           select (parts[2], import.Groups["room"].Value, $"{file}: {line}"),
    ];

    private static IEnumerable<string> Sources(params string[] folders) =>
        from folder in folders
        from path in Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Repository, path).Replace('\\', '/')
        where !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)
        select file;

    [Fact]
    public void Rooms_import_only_down_the_flow() =>
        Assert.Empty(Imports().Where(import => !May(import.Room, import.Other)).Select(import => import.Where).Distinct());

    [Fact]
    public void The_test_of_imports_sees_them()
    {
        var imports = Imports().ToList();

        Assert.Contains(imports, import => import is { Room: "Hosting", Other: "Diagnostics" } && import.Where.StartsWith("SiteGen.", StringComparison.Ordinal));
        Assert.Contains(imports, import => import is { Room: "Hosting", Other: "Diagnostics" } && import.Where.StartsWith("src/", StringComparison.Ordinal));
        Assert.False(May("Hosting", "Proposals"));
        Assert.False(May("Reading", "Structure"));
        Assert.True(May("Commands", "Pipelines"));
    }

    [Fact]
    public void Every_room_is_in_the_flow()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository, "src", "SiteGen")).Select(Path.GetFileName).Except(["bin", "obj"]);

        Assert.Empty(folders.Except(Flow));
        Assert.Empty(Program.Types.Select(RoomOf).OfType<string>().Except(Flow));
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.DoesNotContain(Sources("src", "tests"), file => File.ReadLines(Path.Combine(Repository, file)).Count() > 400);

    [Fact]
    public void Only_Program_catches_everything() =>
        Assert.Empty(
            from file in Sources("src")
            where Path.GetFileName(file) != "Program.cs"
            where CatchAll().IsMatch(File.ReadAllText(Path.Combine(Repository, file)))
            select file);

    [Theory]
    [InlineData("catch (Exception e)", true)]
    [InlineData("catch(System.Exception)", true)]
    [InlineData("catch\n{", true)]
    [InlineData("catch when (x)", true)]
    [InlineData("catch (JsonException e)", false)]
    [InlineData("catch (Exceptional)", false)]
    public void A_catch_all_is_recognized(string code, bool expected) => Assert.Equal(expected, CatchAll().IsMatch(code));

    /// <example>catch (Exception</example>
    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b|\{|when\b)", RegexOptions.NonBacktracking)]
    private static partial Regex CatchAll();

    /// <example>using SiteGen.Diagnostics;</example>
    [GeneratedRegex(@"^using (static )?SiteGen\.(?<room>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Import();
}
