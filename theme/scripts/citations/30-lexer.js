// Divides a text into the tokens of the grammar; the same as Lexer.cs.
(function () {
  "use strict";
  const citations = globalThis.citations;
  const grammar = globalThis.citationGrammar;
  const { isWordLetter, isLetter, isDigit } = citations;
  const quotes = "\"'\u201C\u201D\u00AB\u00BB*_\u300A\u300B\u3008\u3009\u300C\u300D\u300E\u300F#>";
  const signs = { ",": ",", "\u3001": ",", "(": "(", "[": "(", ")": ")", "]": ")", ":": ":", "\u2014": ":", "\u2013": ":", "-": ":",
    ".": ".", "\u3002": ".", ";": ".", "!": ".", "?": ".", "\u061F": "." };
  const capital = (c) => c >= "A" && c <= "Z" || c >= "\u0410" && c <= "\u042F";

  citations.tokens = (source, text, language) => {
    const { plain, key, starts } = text;
    const shapes = new RegExp(grammar.shapes.map((shape, at) => "(?<s" + at + ">" + shape[1] + ")").join("|"), "g");
    const tokens = [];
    let shape = null;
    let isOver = false;
    let open = 0;
    const last = () => tokens[tokens.length - 1];
    const add = (symbol, start, end, value = "", year = 0, lang = "") => {
      tokens.push({ symbol, start, end, value, year, language: lang });
      return end;
    };

    // PP-18, WTDC-17, PP18, PP-2018.
    const yearBehind = (at) => {
      const from = plain[at] === "-" || plain[at] === "\u2013" ? at + 1 : at;
      let end = from;
      while (end < plain.length && isDigit(plain[end])) end++;
      const width = end - from;
      if (width !== 2 && width !== 4 || at > 0 && !capital(plain[at - 1])) return [0, at];
      const number = Number(plain.slice(from, end));
      const year = width === 4 ? number : number >= 47 ? 1900 + number : 2000 + number;
      return year >= 1947 && year < 2100 ? [year, end] : [0, at];
    };

    const addWord = (word, at, end) => {
      if (word.symbol.length === 0) return end;
      let symbol = word.symbol;
      if (word.cased && word.value.length === 0) symbol = "w";
      // Arabic writes "and" together with the next word.
      if (key[at] === "\u0648" && symbol !== "&" && symbol !== "V" && end > at + 1) {
        add("&", at, at + 1);
        at++;
      }
      let year = 0;
      if (symbol === "O") [year, end] = yearBehind(end);
      return add(symbol, at, end, word.value, year, word.language);
    };

    const shapeAt = (at) => {
      if (!isOver && (shape === null || shape.index < at)) {
        shapes.lastIndex = at;
        shape = shapes.exec(plain);
        isOver = shape === null;
      }
      if (isOver || shape.index !== at) return null;
      let which = 0;
      while (shape.groups["s" + which] === undefined) which++;
      let symbol = grammar.shapes[which][0];
      let end = at + shape[0].length;
      const before = at > 0 ? plain[at - 1] : " ";
      const isInWord = isWordLetter(before) && isWordLetter(plain[at])
        && !(isDigit(plain[at]) && tokens.length > 0 && last().symbol !== "w" && last().end === at && isLetter(before));
      const goesOn = end < plain.length && isWordLetter(plain[end]) && isWordLetter(plain[end - 1])
        && !("NYUg".includes(symbol) && plain[end] >= "\u0400");
      if (isInWord || goesOn) return null;
      if (symbol === "L" && plain[at] !== "(" && open > 0) {
        // The bracket closes one that stands before: (see Annex 2).
        end--;
        symbol = isDigit(plain[at]) ? "N" : "b";
      }
      const value = plain.slice(at, end);
      return { symbol: symbol === "N" && /^(?:19|20)[0-9]{2}$/.test(value) ? "Y" : symbol, end, value };
    };

    const addSign = (sign, at) => {
      if (quotes.includes(sign)) return at + 1;
      const symbol = signs[sign] || "w";
      if (symbol === "w" && tokens.length > 0 && last().symbol === "w" && last().end === at) {
        last().end = at + 1; // a row of unknown Chinese characters is one word
        return at + 1;
      }
      open = symbol === "(" ? open + 1 : symbol === ")" ? Math.max(0, open - 1) : symbol === "." ? 0 : open;
      return add(symbol, at, at + 1);
    };

    const addOther = (at) => {
      let end = at;
      while (end < plain.length && isWordLetter(plain[end])) end++;
      // One letter or a Roman number may be a label.
      const isLabel = end === at + 1 || end - at < 6 && /^[ivx]*$/.test(key.slice(at, end));
      return add(isLabel ? "b" : "w", at, end, isLabel ? plain.slice(at, end) : "");
    };

    // A blank line ends whatever stands before it.
    const skipSpace = (at) => {
      let end = at;
      let breaks = 0;
      for (; end < plain.length && " \t>".includes(plain[end]); end++) {
        if (source[starts[end]] === "\n" || source[starts[end]] === "\u2029") breaks++;
      }
      if (breaks > 1) add(".", at, end);
      return end;
    };

    for (let at = 0; at < plain.length;) {
      if (plain[at] === " " || plain[at] === "\t") {
        at = skipSpace(at);
        continue;
      }
      const found = citations.find(key, plain, at, language);
      const shaped = shapeAt(at);
      if (shaped && shaped.end > (found ? found.end : 0)) at = add(shaped.symbol, at, shaped.end, shaped.value);
      else if (found) at = addWord(found.word, at, found.end);
      else at = isWordLetter(plain[at]) ? addOther(at) : addSign(plain[at], at);
    }
    return tokens;
  };
})();
