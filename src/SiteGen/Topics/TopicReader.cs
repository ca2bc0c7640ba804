using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Facts;
using SiteGen.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Topics;

/// <summary>Reads <c>input/topics.yml</c>. A topic that is wrong is left out with an error that names its line.</summary>
public static class TopicReader
{
    // The part of an address: capacity-building
    private static readonly Regex Id = new("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.NonBacktracking);

    /// <summary>The table written in this text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="path">For messages: <c>input/topics.yml</c>.</param>
    public static Staged<TopicTable> Read(string text, string path)
    {
        YamlNode? root;
        try
        {
            root = YamlText.Root(text);
        }
        catch (YamlException mistake)
        {
            return new(TopicTable.Empty, [Codes.TopicsUnreadable.At(SpotOf(path, mistake.Start), mistake.Message)]);
        }
        if (root is null)
        {
            return TopicTable.Empty;
        }
        if (root is not YamlSequenceNode list)
        {
            return new(TopicTable.Empty, [Codes.TopicsUnreadable.At(SpotOf(path, root.Start), "the file should be a list of topics")]);
        }
        var topics = new List<Topic>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var node in list)
        {
            var entry = new Entry(path, diagnostics);
            if (entry.Read(node) is not { } topic)
            {
                continue;
            }
            if (topics.Exists(known => known.Id == topic.Id))
            {
                diagnostics.Add(Codes.TopicTwice.At(SpotOf(path, node.Start), topic.Id));
                continue;
            }
            topics.Add(topic);
        }
        return new(new([.. topics]), diagnostics.ToImmutable());
    }

    private static Spot SpotOf(string path, Mark mark) => new(path, (int)mark.Line, (int)mark.Column);

    /// <summary>One topic of the list.</summary>
    private sealed class Entry(string path, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        private readonly int before = diagnostics.Count;

        public Topic? Read(YamlNode node)
        {
            var id = "";
            var names = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            var terms = ImmutableArray.CreateBuilder<TopicTerm>();
            foreach (var (key, value) in Pairs(node))
            {
                switch (key.Value)
                {
                    case "id":
                        id = Scalar(value);
                        break;
                    case "name":
                        foreach (var (language, name) in Languages(value))
                        {
                            names[language] = Scalar(name);
                            terms.Add(new(names[language], language));
                        }
                        break;
                    case "terms":
                        foreach (var (language, list) in Languages(value))
                        {
                            terms.AddRange(Scalars(list).Select(term => new TopicTerm(term, language)));
                        }
                        break;
                    default:
                        Wrong(key, $"\"{key.Value}\" should be id, name or terms");
                        break;
                }
            }
            if (!Id.IsMatch(id))
            {
                Wrong(node, $"the id \"{id}\" should be lower-case letters, digits and single hyphens, beginning with a letter");
            }
            if (!names.ContainsKey("en"))
            {
                Wrong(node, "the topic has no English name");
            }
            foreach (var term in terms)
            {
                var key = Folding.KeyOf(term.Text);
                if (key.Trim('*', ' ').Length < 2)
                {
                    Wrong(node, $"the term \"{term.Text}\" should have at least two characters");
                }
                else if (key[0] is '*' or ' ')
                {
                    Wrong(node, $"the term \"{term.Text}\" should begin with a letter: a star stands for endings alone");
                }
            }
            return diagnostics.Count > before ? null
                : new(id, names.ToImmutable(), [.. terms.DistinctBy(term => (Folding.KeyOf(term.Text), term.Language))]);
        }

        private IEnumerable<(YamlScalarNode Key, YamlNode Value)> Pairs(YamlNode node)
        {
            if (node is not YamlMappingNode map)
            {
                Wrong(node, "here should stand names with values, such as \"id: ott\"");
                return [];
            }
            return map.Children.Where(pair => pair.Key is YamlScalarNode).Select(pair => ((YamlScalarNode)pair.Key, pair.Value));
        }

        private IEnumerable<(string Language, YamlNode Value)> Languages(YamlNode node)
        {
            foreach (var (key, value) in Pairs(node))
            {
                if (Facts.Languages.All.Contains(key.Value ?? ""))
                {
                    yield return (key.Value!, value);
                }
                else
                {
                    Wrong(key, $"\"{key.Value}\" should be one of {string.Join(' ', Facts.Languages.All)}");
                }
            }
        }

        private List<string> Scalars(YamlNode node)
        {
            if (node is YamlSequenceNode list)
            {
                return [.. list.Select(Scalar)];
            }
            Wrong(node, "here should stand a list of terms in square brackets");
            return [];
        }

        private string Scalar(YamlNode node)
        {
            if (node is YamlScalarNode { Value: { } value })
            {
                return value.Trim();
            }
            Wrong(node, "here should stand a text");
            return "";
        }

        private void Wrong(YamlNode node, string what) => diagnostics.Add(Codes.TopicWrong.At(SpotOf(path, node.Start), what));
    }
}
