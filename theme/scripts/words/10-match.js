// Says a text of the interface in another language: finds which text it is and with what it was filled in.
// siteTongue(from, to) gives a function from a text to its translation; null where it is no text of the interface.
// Nothing is guessed: what a text was filled in with must be a number, a symbol or itself a text of the interface.
var siteTongue = (function () {
  "use strict";
  // Symbols of proposals, years, numbers: the same in every language. Han and Arabic letters are neither upper nor lower case.
  const isFixed = (text) => /^[^\p{Ll}\p{Lo}]+$/u.test(text);
  // c), 1.1, iii), bbis), 5bis, •, a, 第1
  const isLabel = (text) => /^(?:[\p{L}\p{N}.]{1,9}[)）]|[\p{L}\p{N}]{1,2}|[\p{N}.]+\p{L}{0,6}|[ivxlc]+|[^\p{L}]+)$/iu.test(text);
  const isCount = (text) => /^\d{1,2}$/.test(text);
  const isAnything = () => true;
  const isYear = (text) => /^\d{4}$/.test(text);
  const isSymbol = (text) => /^[\p{Lu}\p{N}\/-]+$/u.test(text);
  const isToken = (text) => /^[a-z0-9-]+$/.test(text);
  const isKey = (prefix) => (text, key) => key !== undefined && key.startsWith(prefix);
  const isSaid = (text, key, said) => said !== null;
  const isBracket = (text, key, said) => said !== null && /^[(（]/.test(text);
  const isNumber = (text) => /^\d{1,3}(?:[.,\u00a0\u202f]\d{3})+$|^\d+$/.test(text);
  // What may stand in the gaps, where it is not any symbol or text. A pattern that is all punctuation needs to be here.
  const kinds = {
    "format.date": [isFixed, isKey("format.months."), isYear],
    "conference.name": [isKey("organ."), isKey("place."), isYear],
    "conference.name_without_place": [isKey("organ."), isYear],
    "named.labelled": [(text, key) => /^section\.|^named\.reasons$/.test(key), isSaid],
    "named.again": [isSaid, isCount], "named.inserted": [(text, key, said) => said !== null && !/[(（]\d{1,2}[)）]$/.test(text)],
    "named.revised": [isSaid, isBracket],
    "named.placed": [isKey("place."), isYear], "named.placed_revised": [isKey("place."), isYear],
    "named.dated": [isYear, isYear], "named.dated_revised": [isYear, isYear],
    "clause.title": [isFixed, isSaid], "row.title": [isSaid, isSaid],
    "reference.of_organ": [isSaid, (text, key) => isFixed(text) || isKey("organ.")(text, key)],
    "changes.sentence": [isSaid, isSaid], "proposal.map_row": [isSaid, isKey("state.")],
    "outcome.count": [isNumber, isKey("outcome.")],
    "tally.deleted": [isNumber], "tally.inserted": [isNumber], "tally.unsure": [isNumber],
    "changes.more.added": [isNumber], "changes.more.amended": [isNumber], "changes.more.deleted": [isNumber],
    "changes.first.added": [isNumber], "changes.first.amended": [isNumber], "changes.first.deleted": [isNumber],
    "instrument.resolution": [isSymbol], "instrument.decision": [isSymbol], "instrument.recommendation": [isSymbol], "instrument.opinion": [isSymbol],
    "proposal.base_token": [isToken], "clause.in_dossier": [isToken],
    "proposal.source_file": [isAnything], "script.copy_as": [isAnything], "tail.base": [isAnything], "tail.provisional": [isAnything],
    "moved.description": [isAnything], "withdrawn.description_undated": [isAnything], "withdrawn.lead": [isAnything],
  };
  // "1 deleted" is said of clauses there, of places elsewhere.
  const isOutOfPlace = (key, context) => /^changes\.(first|more)\./.test(key) && context !== "changes.";
  const implied = { zero: 0, one: 1, two: 2 };
  const formsOf = (entry) => (typeof entry === "string" ? { other: entry } : entry);
  const partsOf = (pattern) => pattern.split(/(\{\d\})/).filter((part) => part !== "").map((part) => (/^\{\d\}$/.test(part) ? Number(part[1]) : part));

  /** Every text of a language: those without gaps by their words, the others with the most words first. */
  const read = (texts) => {
    const exact = new Map();
    const patterns = [];
    for (const [key, entry] of Object.entries(texts)) {
      if (/^format\.(group|first_day|between|comma)|^language\.own_name|^name\./.test(key)) continue;
      for (const [form, text] of Object.entries(formsOf(entry))) {
        const parts = partsOf(text);
        const words = parts.filter((part) => typeof part === "string").join("").replace(/\P{L}/gu, "").length;
        if (parts.length !== 1 || typeof parts[0] !== "string") {
          // A script of the page fills it in later.
          if (!exact.has(text)) exact.set(text, { key });
          if (words > 0 || key in kinds) patterns.push({ key, parts, words, number: implied[form] });
        } else if (!exact.has(text)) exact.set(text, { key, number: implied[form] });
      }
    }
    patterns.sort((one, other) => other.words - one.words);
    return { exact, patterns: patterns.filter((pattern) => pattern.parts.length > 0) };
  };

  /** Every way to fill a pattern so that the text comes out. */
  const fillings = function* (parts, text) {
    const [first, next] = parts;
    if (first === undefined) {
      if (text === "") yield [];
    } else if (typeof first === "string") {
      if (text.startsWith(first)) yield* fillings(parts.slice(1), text.slice(first.length));
    } else if (next === undefined) {
      if (text !== "") yield [[first, text]];
    } else {
      for (let end = 1; end <= text.length; end++) {
        if (typeof next === "string" && !text.startsWith(next, end)) continue;
        for (const others of fillings(parts.slice(1), text.slice(end))) yield [[first, text.slice(0, end)], ...others];
      }
    }
  };

  return function (from, to) {
    const { exact, patterns } = read(from.texts);
    const plural = new Intl.PluralRules(to.lang);
    const known = new Map();
    const grouped = (text) => {
      const digits = text.replace(/\D/g, "");
      if (digits === text && text.length > 3) return text; // a year, or too short for this language to part
      return digits.length < Number(to.texts["format.group_from"]) ? digits : digits.replace(/\B(?=(\d{3})+$)/g, to.texts["format.group"]);
    };
    const filled = (key, values, count) => {
      const forms = formsOf(to.texts[key] ?? from.texts[key]);
      const form = count === undefined ? "other" : count === 0 && "zero" in forms ? "zero" : plural.select(count);
      return (form in forms ? forms[form] : forms.other).replace(/\{(\d)\}/g, (all, at) => values[at] ?? (at === "0" && count !== undefined ? String(count) : all));
    };

    /** Labels of a clause, of which some may be words: "1 ii) paragraph 2". */
    const labels = (text) => {
      const all = text.split(" ");
      const said = [];
      for (let at = 0; at < all.length; at++) {
        const two = at + 1 < all.length ? say(all[at] + " " + all[at + 1], "") : null;
        const one = two ?? say(all[at], "") ?? (isLabel(all[at]) ? all[at] : null);
        if (one === null) return null;
        said.push(one);
        at += two === null ? 0 : 1;
      }
      return said.join(" ");
    };
    /** What a gap is filled with, said; null where it may not stand there. */
    const filling = (pattern, at, text, context) => {
      const kind = kinds[pattern.key]?.[at];
      const said = isNumber(text) ? grouped(text)
        : pattern.key === "named.labelled" && at === 1 ? (text.includes(":") ? null : labels(text))
        : (pattern.key.startsWith("format.and") && at === 0 ? list(text, "format.between", context) : null) ?? say(text, context);
      if (kind) return kind(text, exact.get(text)?.key, said) ? said ?? text : null;
      return said ?? (isFixed(text) ? text : null);
    };
    const match = (pattern, text, context) => {
      if (typeof pattern.parts[0] === "string" && !text.startsWith(pattern.parts[0])) return null;
      const last = pattern.parts[pattern.parts.length - 1];
      if (typeof last === "string" && !text.endsWith(last)) return null;
      if (isOutOfPlace(pattern.key, context)) return null;
      const inner = pattern.key.startsWith("format.") ? context : pattern.key.slice(0, pattern.key.indexOf(".") + 1);
      for (const pairs of fillings(pattern.parts, text)) {
        const values = [];
        if (!pairs.every(([at, given]) => (values[at] = filling(pattern, at, given, inner)) !== null)) continue;
        if (pattern.key === "format.date" && pairs[0][1] === from.texts["format.first_day"]) values[0] = to.texts["format.first_day"];
        const [, first] = pairs.find(([at]) => at === 0) ?? [0, ""];
        return filled(pattern.key, values, isNumber(first) ? Number(first.replace(/\D/g, "")) : pattern.number);
      }
      return null;
    };
    const list = (text, separator, context) => {
      const names = text.split(from.texts[separator]);
      if (names.length < 2) return null;
      const said = names.map((name) => say(name, context) ?? (isFixed(name) ? name : null));
      return said.includes(null) ? null : said.join(to.texts[separator]);
    };
    const find = (text, context) => {
      const same = exact.get(text);
      if (same) return filled(same.key, [], same.number);
      if (!/\p{L}/u.test(text) || text.length > 600) return null;
      for (const pattern of patterns) {
        if (pattern.words === 0 && text.length > 160) break;
        const said = match(pattern, text, context);
        if (said !== null) return said;
      }
      return list(text, "format.comma", context) ?? list(text, "format.between", context);
    };
    const say = (text, context) => {
      const at = context + "\n" + text;
      if (!known.has(at)) {
        known.set(at, null); // a text is not said by way of itself
        known.set(at, find(text, context));
      }
      return known.get(at);
    };

    /** Several texts in a row, as far as they are of the interface. */
    const parted = (text, cut, glue, join, isWhole) => {
      const pieces = text.split(cut);
      const said = [];
      let isAny = false;
      for (let at = 0; at < pieces.length; at++) {
        let end = pieces.length;
        let value = null;
        for (; end > at && value === null; end--) {
          const one = pieces.slice(at, end).join(glue);
          value = isWhole(one) ? say(one, "") : null;
        }
        isAny = isAny || value !== null;
        said.push(value ?? pieces[at]);
        at = value === null ? at : end;
      }
      return isAny && pieces.length > 1 ? said.join(join) : null;
    };
    const spaceOf = (language) => (language.startsWith("zh") ? "" : " ");
    const inRow = (text) => parted(text, " · ", " · ", " · ", isAnything)
      ?? parted(text, /(?<=[.؟])\s+|(?<=。)/u, spaceOf(from.lang), spaceOf(to.lang), (one) => /[.。؟]$/.test(one));
    return (text) => {
      if (text === from.texts["format.comma"]) return to.texts["format.comma"];
      if (isNumber(text)) return grouped(text);
      const whole = say(text, "");
      if (whole !== null) return whole;
      // What a template writes around it: spaces, a comma, a bracket, a full stop.
      const [, before, middle, space] = /^([\s,.;:(]*)(.*?)(\s*)$/su.exec(text);
      const [, core, behind] = /^(.*?)([,،、;:().]*)$/su.exec(middle);
      if (core === "") return null;
      const inner = say(middle, "") ?? inRow(middle);
      if (inner !== null) return before + inner + space;
      const less = say(core, "");
      if (less === null) return null;
      return before + less + (behind + space === from.texts["format.comma"] ? to.texts["format.comma"] : behind + space);
    };
  };
})();
