// Text as it is meant rather than as it is typed; the same as Folding.cs. Each file adds its part to "citations".
(function () {
  "use strict";
  const citations = globalThis.citations = globalThis.citations || {};
  const grammar = globalThis.citationGrammar;
  const silent = /[\u00AD\uFEFF\u0640\p{Cf}\p{Mn}]/u;
  const space = /[\s\u0085\u001C-\u001F]/;
  const signs = new Map();
  for (const [from, to] of [["\u2010\u2011\u2212", "-"], ["\u2018\u2019\u02BC\u2032\u0060\u00B4", "'"], ["\u060C", ","], ["\u061B", ";"],
    ["\uFF61", "\u3002"], ["\uFF64", "\u3001"], ["\u3010\u3014", "["], ["\u3011\u3015", "]"], ["\t", "\t"]]) {
    for (const sign of from) signs.set(sign, to);
  }
  for (let n = 0xFF01; n <= 0xFF5E; n++) signs.set(String.fromCharCode(n), String.fromCharCode(n - 0xFF01 + 33));
  for (let n = 0; n < 10; n++) signs.set(String.fromCharCode(0x660 + n), String(n)).set(String.fromCharCode(0x6F0 + n), String(n));
  const keys = new Map();
  for (let at = 0; at < grammar.accented.length; at++) keys.set(grammar.accented[at], grammar.bare[at]);
  for (let at = 0; at + 1 < grammar.han.length; at += 2) keys.set(grammar.han[at], grammar.han[at + 1]);

  const keyOf = (letter) => {
    const lower = letter.toLowerCase();
    const one = letter >= "\u4E00" || lower.length !== 1 ? letter : lower;
    return keys.get(one) || one;
  };

  // plain: case kept; key: for look-ups; starts: the way back, one more than characters.
  citations.fold = (text) => {
    let plain = "";
    let key = "";
    const starts = [];
    for (let at = 0; at < text.length; at++) {
      const letter = text[at];
      if (letter > "\u007F" && silent.test(letter)) continue;
      const meant = signs.get(letter) || (space.test(letter) ? " " : letter);
      plain += meant;
      key += keyOf(meant);
      starts.push(at);
    }
    starts.push(text.length);
    return { plain, key, starts };
  };
})();
