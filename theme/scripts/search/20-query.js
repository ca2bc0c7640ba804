// What is asked, read from what was typed (src/SiteGen/Searching/SearchQuery.cs).
(function (my) {
  "use strict";
  const quotes = "\"“”„«»";

  /** A term of a text; null if it has nothing to look for. Without words it is looked for letter by letter. */
  my.term = (text, exact, key = my.fold(text).key) => {
    if (my.hasDense(key)) return { text: key, words: [], exact };
    const words = my.words(key).map(([start, end]) => key.slice(start, end));
    return words.length ? { text: key, words, exact } : null;
  };

  my.queryOf = (clauses) => ({
    clauses,
    text: my.fold(clauses.filter((clause) => !clause.not).map((clause) => clause.terms[0].text).join(" ")).key,
  });

  // A character of a script without spaces is no word: one that stands alone belongs to its neighbour (第 130 号).
  const isLone = (piece) => piece.length === 1 && my.hasDense(piece);
  const glued = (text) => text.split(/\s+/).filter((piece) => piece)
    .reduce((all, piece, at, pieces) => all + (at === 0 || isLone(pieces[at - 1]) || isLone(piece) ? "" : " ") + piece, "");

  /** Words, "phrases", -without, this OR that. */
  my.parse = (text) => {
    const typed = glued(text);
    const clauses = [];
    let joins = false;
    for (let at = 0; at < typed.length;) {
      if (typed[at] === " ") { at++; continue; }
      const not = typed[at] === "-" && at + 1 < typed.length && !/[ 0-9]/.test(typed[at + 1]);
      if (not) at++;
      const quoted = quotes.includes(typed[at]);
      const start = quoted ? ++at : at;
      while (at < typed.length && !(quoted ? quotes.includes(typed[at]) : typed[at] === " ")) at++;
      const word = typed.slice(start, at);
      if (quoted) at++;
      if (word === "OR" && !quoted && !not) { joins = clauses.length > 0; continue; }
      const terms = (my.hasDense(word) ? my.foldPiece(word) : [my.fold(word).key]).map((key) => my.term(word, quoted, key)).filter(Boolean);
      const last = clauses[clauses.length - 1];
      if (terms.length && joins && !not && !last.not) last.terms.push(...terms);
      else if (terms.length) clauses.push({ terms, not });
      joins = false;
    }
    return my.queryOf(clauses);
  };

  /** True if the text is one of the topic's names or terms. */
  my.isNamed = (topic, text) => topic.terms.some((term) => {
    const terms = term.split(" ");
    const words = text.split(" ");
    return terms.length === words.length && terms.every((one, at) =>
      one.endsWith("*") ? words[at].startsWith(one.slice(0, -1)) : my.singular(one) === my.singular(words[at]));
  });
  my.isBegun = (topic, text) =>
    text.length >= (my.hasDense(text) ? 1 : 3) && topic.terms.some((term) => term.startsWith(text));
})(searchIndex);
