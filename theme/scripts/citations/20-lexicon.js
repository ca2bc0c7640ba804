// The words of the grammar as a tree of letters; the same as Lexicon.cs.
(function () {
  "use strict";
  const citations = globalThis.citations;
  const grammar = globalThis.citationGrammar;
  const letterOrDigit = /[\p{L}\p{Nd}]/u;
  const letterOnly = /\p{L}/u;
  const lower = /\p{Ll}/u;
  const isWordLetter = (c) => c !== undefined && (c < "\u2E80" || c > "\u9FFF") && letterOrDigit.test(c);
  const isLetter = (c) => c !== undefined && letterOnly.test(c);
  const isDigit = (c) => c >= "0" && c <= "9";

  const root = { next: new Map(), words: [] };
  for (const [symbol, value, language, cased, isOwn, forms] of grammar.words) {
    for (const form of forms.split("|")) {
      if (form.length === 0) continue;
      let node = root;
      for (let at = 0; at < form.length; at++) {
        let next = node.next.get(form[at]);
        if (!next) node.next.set(form[at], next = { next: new Map(), words: [] });
        node = next;
      }
      if (!node.words.some((word) => word.symbol === symbol && word.language === language)) {
        node.words.push({ symbol, value, language, cased, isOwn });
      }
    }
  }

  // One Latin letter is a word of its own language alone: elsewhere it may be a label.
  const choose = (node, plain, at, end, language) => {
    const isOne = end === at + 1 && /[A-Za-z]/.test(plain[at]);
    let first = null;
    for (const word of node.words) {
      if (word.cased && lower.test(plain[at]) || isOne && word.language !== language) continue;
      if (first === null || word.isOwn === first.isOwn && word.language === language && first.language !== language) first = word;
    }
    return first;
  };

  const isOf = (sign, c) => sign === "*" ? isWordLetter(c) && isLetter(c) : sign === "#" ? isDigit(c) : c === " " || c === "\t";

  const findAt = (key, plain, start, at, language) => {
    if (at >= key.length || start > 0 && isWordLetter(key[at]) && isWordLetter(key[start - 1])) return null;
    let best = null;
    const walk = (node, here) => {
      const isEnd = here >= key.length || here > 0 && !(isWordLetter(key[here - 1]) && isLetter(key[here]) && isWordLetter(key[here]));
      if (node.words.length > 0 && isEnd && (best === null || here > best.end)) {
        const word = choose(node, plain, at, here, language);
        if (word) best = { word, end: here };
      }
      // A form written out counts before one with any ending.
      if (here < key.length) {
        step(key[here] === "\t" ? " " : key[here], node, here);
        step("#", node, here);
      }
      step("*", node, here);
    };
    const step = (letter, node, here) => {
      const next = node.next.get(letter);
      if (!next) return;
      if (letter !== "*" && letter !== "#" && letter !== " ") {
        walk(next, here + 1);
        return;
      }
      let end = here;
      while (end < key.length && end < here + 30 && isOf(letter, key[end])) end++;
      if (letter === "*" || end > here) walk(next, end);
    };
    walk(root, at);
    return best;
  };

  citations.find = (key, plain, at, language) => {
    let best = findAt(key, plain, at, at, language);
    if (key[at] >= "\u0600" && key[at] <= "\u06FF") {
      for (const prefix of grammar.prefixes) {
        if (!key.startsWith(prefix, at)) continue;
        const found = findAt(key, plain, at, at + prefix.length, language);
        if (found && (best === null || found.end > best.end)) best = found;
      }
    }
    return best;
  };
  citations.isWordLetter = isWordLetter;
  citations.isLetter = isLetter;
  citations.isDigit = isDigit;
})();
