// Words with one slip (src/SiteGen/Searching: Words.cs, Searcher.cs). Loaded when a query finds nothing.
(function (my) {
  "use strict";
  const isTypo = (word, asked) => {
    if (Math.abs(word.length - asked.length) > 1 || word === asked) return false;
    let at = 0;
    while (at < word.length && at < asked.length && word[at] === asked[at]) at++;
    const left = word.slice(at);
    const right = asked.slice(at);
    return left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1)
      || (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2));
  };

  const ofLength = async (length) => my.core.whole
    ? [...(await my.ownKeys()).words.keys()].filter((key) => key[0] === "w" && key.length === length + 1 && my.isLetters(key)).map((key) => key.slice(1))
    : ((await my.load("l/" + length)) || "").split(" ");

  /** The query with each word that is found nowhere exchanged for those that differ by one slip; null if none helps. */
  my.corrected = async (query) => {
    let changed = false;
    const clauses = await Promise.all(query.clauses.map(async (clause) => {
      const [term] = clause.terms;
      const word = term.words[0];
      if (clause.not || clause.terms.length > 1 || term.exact || term.words.length !== 1 || word.length < 5 || !my.isLetters(word)
        || my.count((await my.candidates(term)).rows)) return clause;
      const near = [].concat(...await Promise.all([-1, 0, 1].map((more) => ofLength(word.length + more))))
        .filter((known) => isTypo(known, word)).sort((a, b) => a < b ? -1 : 1).slice(0, 3);
      changed = changed || near.length > 0;
      return near.length ? { not: false, terms: near.map((known) => my.term(known, true)) } : clause;
    }));
    return changed ? my.queryOf(clauses) : null;
  };
})(searchIndex);
