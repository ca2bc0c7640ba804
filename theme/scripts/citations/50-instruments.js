// Resolutions, decisions, recommendations and opinions; the same as InstrumentList.cs and InstrumentReader.cs.
(function () {
  "use strict";
  const citations = globalThis.citations;
  const grammar = globalThis.citationGrammar;
  const { span } = citations;
  const organs = new Map(grammar.organs.map((organ) => [organ.organ, organ]));
  const distinct = (list) => [...new Set(list)];

  const date = (read, start, end, members) => {
    const inside = read.tokens.slice(start, end);
    const years = inside.filter((token) => token.symbol === "Y").map((token) => Number(token.value));
    const places = inside.filter((token) => token.symbol === "P").map((token) => token.value);
    const named = inside.find((token) => token.symbol === "O");
    const meant = named && named.value ? [named.value] : places.length === 0 ? [] : distinct(grammar.conferences
      .filter(([, year, nameYear, forms]) => forms.split("|").some((form) => places.includes(form))
        && (years.length === 0 || years.includes(year) || years.includes(nameYear)))
      .map(([organ]) => organ));
    for (const member of members) {
      member.isDated = true;
      member.organs = meant;
      member.revision = years.length > 0 ? years[0] : named && named.year > 0 ? named.year : null;
    }
  };

  const list = (read, first, last) => {
    const members = [];
    let kind = "";
    let isWeak = false;
    let start = first;
    let undated = 0;
    for (let at = first; at <= last; at++) {
      const token = read.tokens[at];
      if (token.symbol === "Z") {
        for (const member of members) member.kind = member.kind || token.value;
        members[members.length - 1].last = at;
      } else if ("KSky".includes(token.symbol)) {
        kind = token.value;
        isWeak = token.symbol === "y";
      } else if (token.symbol === "N" || token.symbol === "U") {
        members.push({ first: start, last: at, number: token, kind, isWeak, revision: null, organs: [], isDated: false });
      } else if (token.symbol === "h" && members.length > 0) {
        members[members.length - 1].last = at;
      } else if (token.symbol === "(" && members.length > 0) {
        const end = read.symbols.indexOf(")", at);
        date(read, at, end, members.slice(undated));
        members[members.length - 1].last = end;
        undated = members.length;
        at = end;
      } else if (token.symbol === "," || token.symbol === "&") {
        start = at + 1;
      }
    }
    return members;
  };

  const organOf = (read, token) => token.symbol === "T" ? read.context.organ || null : token.value;

  // Without "of" only where the language has a genitive: Резолюция 1305 Совета.
  const organBehind = (read, match) => {
    const found = span(match, "organ");
    if (!found) return null;
    const token = read.tokens[found[0]];
    return read.symbols[found[0] - 1] === "f" || token.language === "ru" || token.language === "ar" ? token : null;
  };

  const namedOrgan = (read, match) => {
    const behind = organBehind(read, match);
    if (behind) return [organOf(read, behind), behind.year, match.index];
    const [first, last] = span(match, "list", "list2", "list3", "number");
    const inside = read.symbols.slice(first, first + Math.min(3, last - first + 1)).indexOf("O");
    if (inside >= 0 && !read.symbols.slice(first, first + inside).includes("(")) {
      return [read.tokens[first + inside].value, read.tokens[first + inside].year, match.index];
    }
    let at = match.index - 1;
    while (at >= 0 && at > match.index - 4 && "of()M".includes(read.symbols[at])) at--;
    if (!"OT".includes(read.symbolAt(at))) return [null, 0, match.index];
    const between = read.symbols.slice(at + 1, match.index);
    let start = between.includes("(") ? match.index : at;
    const bracket = between.startsWith(")") ? read.back(at, "(") : -1;
    if (bracket > at - 6 && read.symbolAt(bracket - 1) === "O") start = bracket - 1;
    let year = read.tokens[at].year;
    if (start <= at && read.symbolAt(start - 1) === "Y") year = Number(read.tokens[--start].value);
    return [organOf(read, read.tokens[at]), year, start];
  };

  const fits = (organ, member, from) => {
    const known = organs.get(organ);
    if (!known || !/^[0-9]+$/.test(member.number.value)) return false;
    const number = Number(member.number.value);
    return number <= known[member.kind] && (from === 0 || number >= known.from);
  };

  const organsOf = (read, member, before, own, organ, start) => {
    const dated = member.organs.filter((name) => fits(name, member, 0));
    if (own || organ && (dated.length === 0 || dated.includes(organ))) return [own || organ];
    if (dated.length > 0) return dated.includes(read.context.organ) ? [read.context.organ] : dated;
    if (before && before.organs.length === 1 && fits(before.organs[0], member)) return [before.organs[0]];
    const at = read.back(start, "O");
    const back = at >= 0 ? read.tokens[at].value : "";
    if (back === "-" || fits(back, member)) return [back];
    if (read.context.organ && fits(read.context.organ, member)) return [read.context.organ];
    return grammar.organs.filter((known) => fits(known.organ, member)).map((known) => known.organ);
  };

  const targets = (read, members, at, organ, own, start) => {
    const member = members[at];
    const number = member.number.value.toLowerCase();
    if (member.number.symbol === "U") {
      const session = Number(number.split("/")[0]);
      return (organ === null || organ === "UNGA" && session > 20 && session < 100) ? ["unga-" + number.replaceAll("/", "-")] : [];
    }
    const isNamed = organ !== null || member.isDated;
    if (!isNamed && (member.isWeak || member.kind === "recommendation" || member.kind === "opinion")) return [];
    member.organs = organsOf(read, member, at === 0 ? null : members[at - 1], own, organ, start);
    return member.organs.filter((name) => organs.has(name))
      .map((name) => organs.get(name).slug + "-" + grammar.kinds[member.kind] + number);
  };

  citations.instrument = (read, match) => {
    const whole = match.index + match[0].length - 1;
    const behind = span(match, "organ");
    const end = behind && !organBehind(read, match) ? behind[0] - 1 : whole;
    const [first, last] = span(match, "list", "list2", "list3", "number");
    const members = list(read, first, last);
    if (members.length > 0 && members[0].kind === "") members[0].kind = "resolution";
    const [organ, year, start] = namedOrgan(read, match);
    if (organ === "-") return [];
    const part = span(match, "part", "part2");
    if (!citations.isTogether(read, part)) return null;
    const parts = citations.parts(read, part);
    const named = span(match, "annex");
    const annex = named ? citations.annex(read, named) : null;
    const before = span(match, "part", "part2", "annex");
    const isFirst = before !== null && before[0] < first;
    const from = span(match, "source", "source2");
    const source = from ? read.tokens[from[0]].value : "";
    // Brackets that say another organ are right, but for the member beside which the organ stands.
    const beside = organBehind(read, match) ? members.length - 1 : 0;
    const found = [];
    members.forEach((member, at) => {
      const isWhole = isFirst ? annex !== null && at > 0 : at < members.length - 1;
      const meant = targets(read, members, at, organ, at === beside ? organ : null, match.index);
      if (meant.length === 0) return;
      const revision = member.revision !== null ? member.revision : member.number.symbol === "U" || year === 0 ? null : year;
      found.push({
        first: at === 0 ? start : member.first, last: at === members.length - 1 ? end : member.last,
        references: meant.flatMap((target) => (isWhole ? [""] : annex === null ? parts : [annex])
          .map((clause) => citations.reference("instrument", target, revision, clause, source))),
      });
    });
    return found.length === 0 ? null : found;
  };
})();
