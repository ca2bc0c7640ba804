// Text as the search compares it: the same as src/SiteGen/Searching/SearchFolding.cs, with the table that comes with
// the index.
const searchIndex = (function () {
  "use strict";
  const folds = new Map();
  const wordLetter = /[\p{L}\p{Nd}]/u;

  /** Reads the table: groups of what is read, a tab, and the characters that are read so; a tab between two is a range. */
  const readFolds = (table) => {
    for (const group of table.split("\n")) {
      const at = group.indexOf("\t");
      const to = group.slice(0, at);
      for (let i = at + 1; i < group.length; i++) {
        let code = group.charCodeAt(i);
        const last = group[i + 1] === "\t" ? group.charCodeAt(i += 2) : code;
        for (; code <= last; code++) folds.set(String.fromCharCode(code), to);
      }
    }
  };
  // Characters of scripts without spaces; halves of a pair count as such.
  const dense = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u2E80-\uA4CF\uAC00-\uDFFF\uF900-\uFAFF]/;
  const hasDense = (text) => dense.test(text);
  const isDigit = (letter) => letter >= "0" && letter <= "9";
  const isWord = (letter) => letter < "\x80" ? (letter >= "a" && letter <= "z") || isDigit(letter)
    : !hasDense(letter) && wordLetter.test(letter);
  const thousands = ", \u00A0\u202F\u2009";
  const digitsBeside = (letters, at, step) => {
    let count = 0;
    while (count < 4 && isDigit(letters[at + step + step * count])) count++;
    return count;
  };
  const joinsDigits = (letters, at) => {
    const before = digitsBeside(letters, at, -1);
    return before > 0 && before < 4 && digitsBeside(letters, at, 1) === 3;
  };
  const mayJoinDigits = (letters, at) => {
    const before = digitsBeside(letters, at, -1);
    const behind = digitsBeside(letters, at, 1);
    const begins = before === at;
    const ends = at + 1 + behind === letters.length;
    return (begins || ends) && before < 4 && (begins || before > 0) && (ends ? behind < 4 : behind === 3);
  };

  /** The folded text, and for each of its characters where it comes from; of a piece, one way in which it may stand. */
  const fold = (text, open, choice) => {
    let letters = "";
    const from = [];
    for (let at = 0; at < text.length; at++) {
      const letter = text[at];
      const read = letter >= "A" && letter <= "Z" ? letter.toLowerCase() : letter === "\t" || letter === "\r" ? " " : folds.get(letter) ?? letter;
      letters += read;
      for (let i = 0; i < read.length; i++) from.push(at);
    }
    let key = "";
    const starts = [];
    for (let at = 0; at < letters.length; at++) {
      if (letters[at] === " " && [key[key.length - 1] || "\n", letters[at + 1] || "\n"].some((near) => near === " " || near === "\n" || hasDense(near))) continue;
      if (thousands.includes(text[from[at]])) {
        let joins = joinsDigits(letters, at);
        if (open && mayJoinDigits(letters, at)) joins = !(choice >> (open.includes(at) ? open.indexOf(at) : open.push(at) - 1) & 1);
        if (joins) continue;
      }
      key += letters[at];
      starts.push(from[at]);
    }
    return { key, starts };
  };

  /** The ways in which a piece that was cut out of a text may stand there, folded (SearchFolding.OfPiece). */
  const foldPiece = (text) => {
    const open = [];
    const keys = [];
    for (let choice = 0; choice < 1 << open.length || !choice; choice++) keys.push(fold(text, open, choice).key);
    return [...new Set(keys)];
  };

  /** The words of a folded text, as [start, end]. */
  const words = (key) => {
    const found = [];
    for (let at = 0; at < key.length; at++) {
      const start = at;
      while (at < key.length && isWord(key[at])) at++;
      if (at > start) found.push([start, at]);
    }
    return found;
  };
  const singular = (word) => word.length < 4 || !/^[a-z].*[^s]s$/.test(word) ? word
    : word.endsWith("ies") ? word.slice(0, -3) + "y" : word.slice(0, -1);
  const root = (word) => word.length > 4 && word.endsWith("ies") ? word.slice(0, -3) : singular(word);
  const answers = (word, asked) => word === asked ? 1
    : (asked.length > 1 && word.startsWith(asked)) || singular(word) === singular(asked) ? 0.6 : 0;
  const isLetters = (word) => /^\p{L}+$/u.test(word);

  return { readFolds, fold, foldPiece, words, hasDense, singular, root, answers, isLetters };
})();
