// citations.scan(text, { language, organ, manner }): the citations of a text, as CitationScanner.cs finds them.
(function () {
  "use strict";
  const citations = globalThis.citations;
  const rules = globalThis.citationGrammar.rules.map(([kind, manner, pattern]) => ({ kind, manner, pattern: new RegExp(pattern, "dg") }));

  const matchFrom = (rule, symbols, from) => {
    rule.pattern.lastIndex = from;
    return rule.pattern.exec(symbols);
  };

  // Of the rules that match there the longest is tried first.
  const readAt = (start, read, used, next) => {
    const here = used.map((rule, at) => ({ rule, match: next[at] })).filter(({ match }) => match && match.index === start);
    here.sort((a, b) => b.match[0].length - a.match[0].length);
    for (const { rule, match } of here) {
      const found = citations[rule.kind](read, match);
      if (found) return { found, end: start + match[0].length };
    }
    return { found: [], end: start + 1 };
  };

  citations.scan = (source, context) => {
    const read = citations.read(source, context);
    const used = rules.filter((rule) => rule.manner === "" || context.manner === "mail");
    const next = used.map((rule) => matchFrom(rule, read.symbols, 0));
    const result = [];
    let free = 0;
    for (;;) {
      const start = next.reduce((least, match) => match && match.index < least ? match.index : least, Infinity);
      if (start === Infinity) return result;
      const { found, end } = readAt(start, read, used, next);
      for (const { first, last, references } of found) {
        // An organ before a list may already belong to the citation before it.
        if (last < free) continue;
        const from = read.text.starts[read.tokens[Math.max(first, free)].start];
        result.push({ start: from, length: read.text.starts[read.tokens[last].end - 1] + 1 - from, references });
        free = last + 1;
      }
      used.forEach((rule, at) => {
        if (next[at] && next[at].index < end) next[at] = matchFrom(rule, read.symbols, end);
      });
    }
  };
})();
