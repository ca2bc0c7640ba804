using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Hosting;
using SiteGen.Publishing;
using SiteGen.Rendering;
using Xunit;

namespace SiteGen.Tests.Publishing;

public sealed class PublisherTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sitegen-publish-").FullName;

    private string Output => Path.Combine(folder, "output");

    private PublishTarget Target(CleanMode clean = CleanMode.Unwritten) => new(Output, Path.Combine(folder, "cache"), clean);

    private static Page Page(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    private static string[] Publish(Publisher publisher, PublishTarget target, params Page[] pages) =>
        [.. publisher.Publish(pages, target).Diagnostics.Select(diagnostic => diagnostic.Code.Id)];

    private string[] Publish(params Page[] pages) => Publish(new Publisher(), Target(), pages);

    private string Site() => string.Join(' ', Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Output, path).Replace('\\', '/'))
        .Where(path => path != Publisher.Marker).Order(StringComparer.Ordinal)
        .Select(path => $"{path}={File.ReadAllText(Path.Combine(Output, path))}"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_site_is_written_and_the_next_one_replaces_it()
    {
        Assert.Empty(Publish(Page("index.html", "1"), Page("a/b/index.html", "2")));
        Assert.Equal("a/b/index.html=2 index.html=1", Site());

        Assert.Empty(Publish(Page("index.html", "3"), Page("c.html", "4")));
        Assert.Equal("c.html=4 index.html=3", Site());
        Assert.False(Directory.Exists(Path.Combine(Output, "a")));
        Assert.Equal(["cache", "output"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Unchanged_files_keep_their_time_and_a_tampered_one_is_written_again()
    {
        Publish(Page("same.html", "1"), Page("tampered.html", "2"));
        var time = new DateTime(2018, 4, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(Output, "same.html"), time);
        File.WriteAllText(Path.Combine(Output, "tampered.html"), "X");

        var publication = new Publisher().Publish([Page("same.html", "1"), Page("tampered.html", "2")], Target()).Value;

        Assert.Equal("same.html=1 tampered.html=2", Site());
        Assert.Equal(time, File.GetLastWriteTimeUtc(Path.Combine(Output, "same.html")));
        Assert.Equal((1, 2), (publication.Written, publication.Unchanged));
    }

    [Fact]
    public void Foreign_files_stay_and_so_do_their_folders()
    {
        Publish(Page("index.html", "1"), Page("a/index.html", "2"));
        File.WriteAllText(Path.Combine(Output, "a", "foreign.txt"), "F");
        Directory.CreateDirectory(Path.Combine(Output, ".git", "objects"));
        File.WriteAllText(Path.Combine(Output, ".git", "objects", "x"), "G");

        Publish(Page("index.html", "3"));

        Assert.Equal(".git/objects/x=G a/foreign.txt=F index.html=3", Site());
    }

    [Fact]
    public void A_foreign_file_at_the_place_of_a_page_is_never_overwritten()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "index.html"), "mine");

        Assert.Equal(["SG7020"], Publish(Page("index.html", "1"), Page("b.html", "2")));
        Assert.Equal("index.html=mine", Site());
    }

    [Fact]
    public void A_lost_manifest_never_wipes_anything()
    {
        Publish(Page("index.html", "1"), Page("old.html", "2"));
        Directory.Delete(Path.Combine(folder, "cache"), recursive: true);

        Assert.Equal(["SG7022"], Publish(Page("index.html", "3")));
        Assert.Equal("index.html=3 old.html=2", Site());
    }

    [Fact]
    public void A_full_clean_is_refused_in_a_folder_of_somebody_else_and_wipes_its_own()
    {
        Publish(Page("index.html", "1"), Page("old.html", "2"));
        File.WriteAllText(Path.Combine(Output, "thesis.txt"), "T");
        Assert.Equal([Codes.OutputNotOurs.Id], Publish(new Publisher(), Target(CleanMode.Full), Page("index.html", "3")));
        Assert.Equal("index.html=1 old.html=2 thesis.txt=T", Site());

        File.Delete(Path.Combine(Output, "thesis.txt"));
        Assert.Empty(Publish(new Publisher(), Target(CleanMode.Full), Page("index.html", "3")));
        Assert.Equal("index.html=3", Site());
    }

    [Fact]
    public void Clean_mode_none_removes_nothing_and_remembers_what_it_kept()
    {
        Publish(Page("index.html", "1"), Page("old.html", "2"));

        Publish(new Publisher(), Target(CleanMode.None), Page("index.html", "3"));
        Assert.Equal("index.html=3 old.html=2", Site());

        Publish(Page("index.html", "3"));
        Assert.Equal("index.html=3", Site());
    }

    [Theory]
    [InlineData(28, "SG9001")]
    [InlineData(5, "SG9003")]
    public void A_write_that_fails_leaves_the_old_site_and_nothing_else(int code, string expected)
    {
        Publish(Page("index.html", "1"), Page("a.html", "2"));

        var failing = new Publisher(new FailingDisk { OnWrite = path => path.EndsWith("b.html", StringComparison.Ordinal) ? new IOException("full", code) : null });
        Assert.Equal([expected], Publish(failing, Target(), Page("index.html", "3"), Page("b.html", "4")));

        Assert.Equal("a.html=2 index.html=1", Site());
        Assert.Equal(["cache", "output"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_reported_as_such()
    {
        var failing = new Publisher(new FailingDisk { OnWrite = _ => new UnauthorizedAccessException("Access to the path is denied.") });

        Assert.Equal(["SG9002"], Publish(failing, Target(), Page("index.html", "1")));
    }

    [Fact]
    public void A_swap_that_fails_half_way_is_undone()
    {
        Publish(Page("index.html", "1"));

        var failing = new Publisher(new FailingDisk { OnRename = name => name == Output ? new IOException("busy", 16) : null, Failures = 1 });
        Assert.Equal(["SG9003"], Publish(failing, Target(), Page("index.html", "2")));
        Assert.Equal("index.html=1", Site());
    }

    [Theory]
    [InlineData("output.next")] // killed between the two renames: the new site is whole
    [InlineData(null)] // the staging folder is gone: the old site comes back
    public void A_swap_that_was_cut_off_is_ended_by_the_next_build(string? next)
    {
        Publish(Page("index.html", "1"), Page("old.html", "2"));
        File.WriteAllText(Path.Combine(Output, "foreign.txt"), "F");
        Directory.Move(Output, Output + ".old");
        if (next is not null)
        {
            Directory.CreateDirectory(Path.Combine(folder, next));
            File.WriteAllText(Path.Combine(folder, next, "index.html"), "1");
        }

        Assert.Empty(Publish(Page("index.html", "1"), Page("new.html", "3")));

        Assert.Equal("foreign.txt=F index.html=1 new.html=3", Site());
        Assert.Equal(["cache", "output"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Of_two_builds_at_once_one_is_told_to_wait()
    {
        var cache = Path.Combine(folder, "cache");
        using (var first = BuildLock.Take(cache))
        {
            Assert.NotNull(first);
            Assert.Null(BuildLock.Take(cache));
        }
        using var second = BuildLock.Take(cache);
        Assert.NotNull(second);
    }

    [Fact]
    public void A_link_to_a_folder_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        var real = Path.Combine(folder, "real");
        Directory.CreateDirectory(real);
        Directory.CreateSymbolicLink(Output, real);

        Publish(Page("index.html", "1"));
        Publish(Page("index.html", "2"));

        Assert.NotNull(new DirectoryInfo(Output).LinkTarget);
        Assert.Equal("2", File.ReadAllText(Path.Combine(real, "index.html")));
    }

    private sealed class FailingDisk : IFileSystem
    {
        private readonly FileSystem disk = new();

        public Func<string, Exception?> OnWrite { get; init; } = _ => null;

        public Func<string, Exception?> OnRename { get; init; } = _ => null;

        public int Failures { get; set; } = int.MaxValue;

        public void Write(string path, ReadOnlyMemory<byte> content)
        {
            Fail(OnWrite(path));
            disk.Write(path, content);
        }

        public void Link(string existing, string path) => disk.Link(existing, path);

        public void Rename(string folder, string name)
        {
            Fail(OnRename(name));
            disk.Rename(folder, name);
        }

        public bool TryExchange(string one, string other) => false;

        public void Sync(string folder)
        {
        }

        private void Fail(Exception? fault)
        {
            if (fault is not null && Failures-- > 0)
            {
                throw fault;
            }
        }
    }
}
