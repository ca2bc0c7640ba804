using System.Collections.Immutable;

namespace SiteGen.Citations;

/// <summary>
/// The words of the grammar as a tree of letters. Of several that stand at a place the longest counts; of alike ones
/// that of the text's language, else the first of the grammar.
/// </summary>
internal sealed class Lexicon
{
    private const int LongestGap = 30;

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
                node = node.Add(letter);
            }
            if (!node.Words.Exists(other => other.Symbol == word.Symbol && other.Language == word.Language))
            {
                node.Words.Add(word);
            }
        }
    }

    /// <summary>True if a word of a script with spaces is made of such letters.</summary>
    public static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) && letter is < '\u2E80' or > '\u9FFF';

    /// <summary>The word that begins there, and where it ends; null if there is none.</summary>
    public (GrammarWord Word, int End)? Find(string key, string plain, int at, string? language)
    {
        var isInWord = at > 0 && IsWordLetter(key[at - 1]);
        var search = new Search(key, plain, language);
        if (!isInWord || !IsWordLetter(key[at]))
        {
            search.Begin(root, at);
        }
        if (key[at] is >= '\u0600' and <= '\u06FF')
        {
            foreach (var prefix in prefixes)
            {
                var behind = at + prefix.Length;
                if (string.CompareOrdinal(key, at, prefix, 0, prefix.Length) == 0 && behind < key.Length
                    && (!isInWord || !IsWordLetter(key[behind])))
                {
                    search.Begin(root, behind);
                }
            }
        }
        return search.Word is null ? null : (search.Word, search.End);
    }

    private static bool IsOf(char sign, char letter) => sign switch
    {
        '*' => IsWordLetter(letter) && char.IsLetter(letter),
        '#' => char.IsAsciiDigit(letter),
        _ => letter is ' ' or '\t',
    };

    private ref struct Search(string key, string plain, string? language)
    {
        private int start;

        public GrammarWord? Word { get; private set; }

        public int End { get; private set; }

        public void Begin(Node root, int at)
        {
            start = at;
            Walk(root, at);
        }

        private void Walk(Node node, int here)
        {
            if (node.Words.Count > 0 && here > End && IsEnd(here) && Choose(node, here) is { } word)
            {
                (Word, End) = (word, here);
            }
            // A form written out counts before one with any ending.
            if (here < key.Length)
            {
                Step(key[here] == '\t' ? ' ' : key[here], node, here);
                if (node.HasNumber)
                {
                    Step('#', node, here);
                }
            }
            if (node.HasEnding)
            {
                Step('*', node, here);
            }
        }

        private readonly bool IsEnd(int here) => here >= key.Length || here > 0
            && !(char.IsLetter(key[here]) && IsWordLetter(key[here]) && IsWordLetter(key[here - 1]));

        private void Step(char letter, Node node, int here)
        {
            if (node.Next(letter) is not { } next)
            {
                return;
            }
            if (letter is not ('*' or '#' or ' '))
            {
                Walk(next, here + 1);
                return;
            }
            var end = here;
            while (end < key.Length && end < here + LongestGap && IsOf(letter, key[end]))
            {
                end++;
            }
            if (letter == '*' || end > here)
            {
                Walk(next, end);
            }
        }

        private readonly GrammarWord? Choose(Node node, int end)
        {
            // One Latin letter is a word of its own language alone: elsewhere it may be a label.
            var isLetter = end == start + 1 && char.IsAsciiLetter(plain[start]);
            GrammarWord? first = null;
            foreach (var word in node.Words)
            {
                if (word.Cased && char.IsLower(plain[start]) || isLetter && word.Language != language)
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
    }

    private sealed class Node
    {
        private readonly Dictionary<char, Node> next = [];
        private char only;
        private Node? onlyNext;

        public List<GrammarWord> Words { get; } = [];

        public bool HasEnding { get; private set; }

        public bool HasNumber { get; private set; }

        public Node Add(char letter)
        {
            HasEnding |= letter == '*';
            HasNumber |= letter == '#';
            var node = next.TryGetValue(letter, out var known) ? known : next[letter] = new();
            (only, onlyNext) = next.Count == 1 ? (letter, node) : ('\0', null);
            return node;
        }

        // Most nodes have one letter behind them.
        public Node? Next(char letter) => onlyNext is not null ? (only == letter ? onlyNext : null) : next.GetValueOrDefault(letter);
    }
}
