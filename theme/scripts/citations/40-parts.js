// A text as tokens, and clauses as their names; the same as ReadText.cs and Parts.cs.
(function () {
  "use strict";
  const citations = globalThis.citations;
  const grammar = globalThis.citationGrammar;

  citations.read = (source, context) => {
    const text = citations.fold(source);
    const tokens = citations.tokens(source, text, context.language || null);
    const symbols = tokens.map((token) => token.symbol).join("");
    return {
      source, text, tokens, symbols, context,
      symbolAt: (at) => at >= 0 && at < symbols.length ? symbols[at] : ".",
      // The nearest token before a place, in the same sentence, that is one of these.
      back: (from, wanted, stops = "") => {
        for (let at = from - 1; at >= Math.max(0, from - 40) && symbols[at] !== "."; at--) {
          if (wanted.includes(symbols[at])) return at;
          if (stops.includes(symbols[at])) return -1;
        }
        return -1;
      },
    };
  };

  // First and last token of the first of these groups that was matched.
  citations.span = (match, ...groups) => {
    for (const name of groups) {
      const found = match.indices.groups && match.indices.groups[name];
      if (found) return [found[0], found[1] - 1];
    }
    return null;
  };

  const label = (printed) => {
    const key = citations.fold(printed).key.replace(/^[()]+|[()]+$/g, "").replaceAll(".", "-");
    if (key.length !== 1 || key <= "\u007F") return [key];
    const at = grammar.lookAlikes.indexOf(key);
    const latin = at >= 0 && at % 2 === 0 ? grammar.lookAlikes[at + 1] : key;
    const place = grammar.counting.map((letters) => letters.indexOf(key) + 1).find((found) => found > 0 && found <= 26) || 0;
    const counted = place > 0 ? String.fromCharCode(96 + place) : key;
    return latin <= "\u007F" && latin !== counted ? [latin, counted] : [counted];
  };

  citations.parts = (read, span) => {
    if (!span) return [""];
    let code = "";
    let ordinal = "";
    const addressees = [];
    const labels = [];
    for (let at = span[0]; at <= span[1]; at++) {
      const { symbol, value } = read.tokens[at];
      if (symbol === "V" || symbol === "v") code = value;
      else if (symbol === "k") code = "res";
      else if (symbol === "F") ordinal = "2";
      else if (symbol === "A") addressees.push(value);
      else if (symbol === "O") addressees.push(value === "COUNCIL" ? "cl" : value.toLowerCase());
      else if ("LNgb".includes(symbol)) labels.push(label(value));
    }
    const section = [...new Set([code + ordinal, ...addressees])].join("-");
    return labels.reduce((names, part) => names.flatMap((name) => part.map((one) => name + "-" + one)), [section]);
  };

  // A verb alone on its line and a label at the beginning of the next are no citation but the text itself, quoted.
  const breaksBefore = (read, at) => at === 0
    || read.source.slice(read.text.starts[read.tokens[at - 1].end - 1], read.text.starts[read.tokens[at].start]).includes("\n");

  citations.isTogether = (read, span) => {
    if (!span || !breaksBefore(read, span[0])) return true;
    for (let at = span[0] + 1; at <= span[1]; at++) {
      if ("LNgb".includes(read.symbols[at]) && breaksBefore(read, at)) return false;
    }
    return true;
  };

  citations.annex = (read, span) => {
    const token = read.tokens[span[1]];
    const printed = token.symbol === "X" ? "1" : label(token.value)[0];
    const number = { i: "1", ii: "2", iii: "3", iv: "4", v: "5" }[printed] || printed;
    return "x" + (/^[a-z]$/.test(number) ? String(number.charCodeAt(0) - 96) : number);
  };
})();
