using System.Collections.Immutable;

namespace SiteGen.Citations;

/// <summary>
/// The words of the grammar as a tree of letters. Of several that stand at a place the longest counts; of alike ones
/// that of the text's language, else the first of the grammar.
/// </summary>
internal sealed class Lexicon
{
    private readonly Node root = new();
    private readonly ImmutableArray<string> prefixes;

    /// <summary>A tree of these words, with the prefixes that Arabic words may have.</summary>
    public Lexicon(ImmutableArray<GrammarWord> words, ImmutableArray<string> prefixes)
    {
        this.prefixes = prefixes;
        foreach (var word in words.Where(word => word.Form.Length > 0))
        {
            var node = root;
            foreach (var letter in word.Form)
            {
                node = node.Next.TryGetValue(letter, out var next) ? next : node.Next[letter] = new();
            }
            if (!node.Words.Exists(other => other.Symbol == word.Symbol && other.Language == word.Language))
            {
                node.Words.Add(word);
            }
        }
    }

    /// <summary>True if a word of a script with spaces is made of such letters.</summary>
    public static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) && letter is < '\u2E80' or > '\u9FFF' and not '\u3000';

    /// <summary>The word that begins there, and where it ends; null if there is none.</summary>
    public (GrammarWord Word, int End)? Find(string key, string plain, int at, string? language)
    {
        var best = At(key, plain, at, at, language);
        if (key[at] is >= '\u0600' and <= '\u06FF')
        {
            foreach (var prefix in prefixes)
            {
                var isThere = string.CompareOrdinal(key, at, prefix, 0, prefix.Length) == 0;
                if (isThere && At(key, plain, at, at + prefix.Length, language) is { } found && (best is null || found.End > best.Value.End))
                {
                    best = found;
                }
            }
        }
        return best;
    }

    private (GrammarWord Word, int End)? At(string key, string plain, int start, int at, string? language)
    {
        if (at >= key.Length || start > 0 && IsWordLetter(key[at]) && IsWordLetter(key[start - 1]))
        {
            return null;
        }
        (GrammarWord Word, int End)? best = null;
        Walk(root, at);
        return best;

        void Walk(Node node, int here)
        {
            var isEnd = here >= key.Length || here > 0 && !(IsWordLetter(key[here - 1]) && char.IsLetter(key[here]) && IsWordLetter(key[here]));
            if (node.Words.Count > 0 && isEnd && (best is null || here > best.Value.End) && Choose(node, plain, at, here, language) is { } word)
            {
                best = (word, here);
            }
            // A form written out counts before one with any ending.
            if (here < key.Length)
            {
                Step(key[here] == '\t' ? ' ' : key[here], node, here);
                Step('#', node, here);
            }
            Step('*', node, here);
        }

        void Step(char letter, Node node, int here)
        {
            if (!node.Next.TryGetValue(letter, out var next))
            {
                return;
            }
            var end = here;
            while ((letter is '*' or '#' or ' ') && end < key.Length && end < here + 30 && IsOf(letter, key[end]))
            {
                end++;
            }
            if (letter is not ('*' or '#' or ' '))
            {
                Walk(next, here + 1);
            }
            else if (letter == '*' || end > here)
            {
                Walk(next, end);
            }
        }
    }

    private static bool IsOf(char sign, char letter) => sign switch
    {
        '*' => IsWordLetter(letter) && char.IsLetter(letter),
        '#' => char.IsAsciiDigit(letter),
        _ => letter is ' ' or '\t',
    };

    private static GrammarWord? Choose(Node node, string plain, int at, int end, string? language)
    {
        // One Latin letter is a word of its own language alone: elsewhere it may be a label.
        var isLetter = end == at + 1 && char.IsAsciiLetter(plain[at]);
        GrammarWord? first = null;
        foreach (var word in node.Words)
        {
            if (word.Cased && char.IsLower(plain[at]) || isLetter && word.Language != language)
            {
                continue;
            }
            if (first is null || word.IsOwn == first.IsOwn && word.Language == language && first.Language != language)
            {
                first = word;
            }
        }
        return first;
    }

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<GrammarWord> Words { get; } = [];
    }
}
