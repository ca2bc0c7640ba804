// Where terms stand in a text (src/SiteGen/Searching: ReadingKey.cs, Matching.cs).
// A text is a list of stretches, each with its sign: = kept, - deleted, + inserted.
(function (my) {
  "use strict";
  my.KEPT = 1;
  my.ADDED = 2;
  my.REMOVED = 4;
  my.TITLE = 8;
  my.HERE = 16;

  const reading = (text, other, own) => {
    let letters = "";
    const flat = [];
    const changed = [];
    let at = 0;
    for (const stretch of text) {
      const length = stretch.length - 1;
      if (stretch[0] !== other) {
        letters += stretch.slice(1);
        for (let i = 0; i < length; i++) {
          flat.push(at + i);
          changed.push(stretch[0] !== "=");
        }
      }
      at += length;
    }
    const { key, starts } = my.fold(letters);
    const how = (start, end) => {
      const first = starts[start];
      const last = starts[end - 1];
      if (flat[last] - flat[first] !== last - first) return own;
      for (let i = first; i <= last; i++) if (changed[i]) return own;
      return my.KEPT;
    };
    return { key, how, place: (start, end) => [flat[starts[start]], flat[starts[end - 1]] + 1] };
  };
  my.readings = (text) => {
    const proposed = reading(text, "-", my.ADDED);
    return text.every((stretch) => stretch[0] === "=") ? [proposed] : [proposed, reading(text, "+", my.REMOVED)];
  };

  my.lengthOf = (text) => text.reduce((sum, stretch) => sum + stretch.length - 1, 0);

  const letterSpans = (key, text, known = []) => {
    const spans = [];
    for (let at = key.indexOf(text); at >= 0; at = key.indexOf(text, at + text.length)) {
      if (!known.some(([start, end]) => start <= at && at < end)) spans.push([at, at + text.length, known.length ? 0.6 : 1]);
    }
    return spans;
  };
  const spansOf = (key, term) => {
    if (!term.words.length) return letterSpans(key, term.text);
    const words = my.words(key);
    const found = [];
    for (let first = 0; first + term.words.length <= words.length; first++) {
      let weight = 1;
      for (let at = 0; at < term.words.length && weight > 0; at++) {
        const word = key.slice(...words[first + at]);
        if (!term.exact && at === term.words.length - 1) weight = my.answers(word, term.words[at]);
        else if (word !== term.words[at]) weight = 0;
      }
      if (weight > 0) found.push([words[first][0], words[first + term.words.length - 1][1], weight]);
    }
    // In a Chinese text Latin words are found like the rest of it, in any part.
    return my.hasDense(key) ? found.concat(letterSpans(key, term.text, found)) : found;
  };

  /** Where a term stands, each place once: start, end, how, weight. */
  my.find = (readings, term) => {
    const matches = [];
    readings.forEach((one, at) => {
      for (const [start, end, weight] of spansOf(one.key, term)) {
        const how = one.how(start, end);
        const [first, last] = one.place(start, end);
        // What both readings have was found in the first, but a word that begins or ends at a change is there another word.
        if (at > 0 && how === my.KEPT && matches.some((match) => match.start < last && first < match.end)) continue;
        matches.push({ start: first, end: last, how, weight });
      }
    });
    return matches;
  };

  my.isPair = (letters) => !letters.includes("\n") && my.hasDense(letters);
})(searchIndex);
