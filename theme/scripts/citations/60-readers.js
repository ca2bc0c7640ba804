// All other citations; the same as ArticleReader.cs, NumberedReader.cs and DocumentReader.cs.
(function () {
  "use strict";
  const citations = globalThis.citations;
  const grammar = globalThis.citationGrammar;
  const { span } = citations;
  const slug = (number) => number.toLowerCase().replaceAll("/", "-").replaceAll(".", "-");
  const end = (match) => match.index + match[0].length - 1;
  const words = (list) => new Set(list.split(" "));
  const known = words(grammar.sources);
  const notSources = words(grammar.notSources);

  citations.reference = (kind, target, revision = null, part = "", source = "") => ({ kind, target, revision, part, source });
  const one = (first, last, target, kind = "instrument") => [{ first, last, references: [citations.reference(kind, target)] }];
  const range = (read, [first, last], symbols) =>
    Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((at) => symbols.includes(read.symbols[at]));

  citations.article = (read, match) => {
    const given = span(match, "text");
    const named = given ? given[0] : read.back(match.index, "J", "KSZi");
    if (named < 0) return null;
    const name = read.tokens[named].value;
    if (name === "-") return [];
    const unit = span(match, "unit", "unit2");
    const isArticle = unit !== null && read.symbols[unit[0]] === "a";
    const before = name + "-" + (isArticle ? "art-" : grammar.texts[name] || "");
    const numbers = range(read, span(match, "numbers", "numbers2"), "Nge");
    return numbers.map((number, at) => {
      const token = read.tokens[number];
      const value = token.symbol === "e" ? token.value.slice(0, token.value.indexOf("-")) : token.value;
      const start = "dn".includes(read.symbolAt(number - 1)) ? number - 1 : number;
      return {
        first: at === 0 ? match.index : start, last: at === numbers.length - 1 ? end(match) : number,
        references: [citations.reference("instrument", before + value.toLowerCase().replaceAll(".", "-"))],
      };
    });
  };

  citations.name = (read, match) => {
    const token = read.tokens[match.index];
    const printed = read.text.plain.slice(token.start, token.end);
    const isSure = printed.length > 4 && (read.context.manner !== "mail" || printed.includes(" ") || token.language === "zh");
    return token.value === "-" ? [] : isSure ? one(match.index, match.index, token.value) : null;
  };

  citations.symbol = (read, match) => {
    const pair = span(match, "pair");
    const first = read.tokens[match.index];
    const number = pair ? read.tokens[pair[0]].value : first.value.slice(5).replace(/^\/+/, "");
    const isOurs = first.symbol === "G" || first.value === "UNGA";
    const start = match.index > 0 && read.tokens[match.index - 1].value === "UNGA" ? match.index - 1 : match.index;
    return isOurs ? one(start, end(match), "unga-" + slug(number)) : null;
  };

  const each = (read, match, symbols, targets, ...groups) => {
    const all = range(read, span(match, ...groups), symbols);
    const found = [];
    for (const at of all) {
      const references = targets(read.tokens[at]).map((target) => citations.reference("instrument", target));
      if (references.length === 0) continue;
      found.push({
        first: at === all[0] ? match.index : "dEQ".includes(read.symbolAt(at - 1)) ? at - 1 : at,
        last: at === all[all.length - 1] ? end(match) : read.symbolAt(at + 1) === "h" ? at + 1 : at, references,
      });
    }
    return found.length === 0 ? null : found;
  };

  citations.line = (read, match) =>
    each(read, match, "C", (token) => ["wsis-c" + token.value.replace(/^[CСجيم ]+/, "")], "lines", "lines2");

  const sectorBefore = (read, start) => {
    const at = read.back(start, "EO");
    if (at < 0) return null;
    const value = read.tokens[at].value;
    return { WTDC: "itu-d", WTSA: "itu-t", RA: "itu-r" }[value] || (value.startsWith("itu") ? value : null);
  };

  citations.question = (read, match) => {
    const behind = span(match, "sector");
    const sector = behind ? read.tokens[behind[0]].value : sectorBefore(read, match.index + 1);
    return each(read, match, "UH", (token) => {
      const group = token.value.slice(token.value.indexOf("/") + 1);
      const sectors = sector ? [sector] : Object.keys(grammar.questions).sort().filter((name) => words(grammar.questions[name]).has(group));
      return sectors.map((name) => name + "-q-" + slug(token.value));
    }, "list", "list2", "list3", "list4");
  };

  citations.recommendation = (read, match) => {
    let named = match[0].indexOf("E");
    named = named < 0 ? -1 : match.index + named;
    let start = match.index;
    if (named < 0 && read.symbolAt(match.index - 1) === "E") named = --start;
    const found = each(read, match, "I", (token) => {
      const dot = token.value.indexOf(".");
      const series = token.value.slice(0, dot);
      const number = token.value.slice(dot + 1).split("-")[0];
      const sector = named >= 0 ? read.tokens[named].value
        : Object.keys(grammar.series).sort().reverse().find((name) => words(grammar.series[name]).has(series));
      const isAlone = match[0].length === 1 && number.length < 2 && named < 0;
      return !sector || isAlone ? [] : [slug(sector + "-" + series + "-" + number)];
    }, "list", "list2", "list3");
    if (found) found[0].first = Math.min(found[0].first, start);
    return found;
  };

  citations.sector = (read, match) => {
    const sector = read.tokens[span(match, "sector")[0]].value;
    const number = read.tokens[span(match, "number")[0]].value.split("-")[0];
    const organ = { "itu-r": "ra", "itu-t": "wtsa" }[sector] || "wtdc";
    return one(match.index, end(match), organ + "-r" + number);
  };

  // A proposal's or document's number as its address part; the same as ProposalId.Slug.
  const clean = (text) => text.replace(/\([Rr]ev\.?([0-9]+)\)|[Rr]ev\.?([0-9]+)/g, (_, a, b) => "-rev" + (a || b)).toLowerCase()
    .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const slugOf = (sources, rest) => {
    const whole = clean(sources.join("/") + "/" + rest);
    return whole.length <= 40 ? whole : clean(sources[0] + "-etc-" + rest);
  };

  citations.proposal = (read, match) => {
    const at = read.symbols.indexOf("i", match.index);
    const pieces = read.tokens[at].value.split("/");
    const sources = pieces.slice(0, -2);
    const part = span(match, "part");
    if (!citations.isTogether(read, part)
      || !sources.every((source) => known.has(source) || source.length > 1 && !notSources.has(source))) return null;
    const target = slugOf(sources, pieces.slice(-2).join("/"));
    return [{ first: match.index, last: end(match),
      references: citations.parts(read, part).map((clause) => citations.reference("proposal", target, null, clause)) }];
  };

  citations.document = (read, match) => {
    const id = span(match, "id");
    if (!id) {
      const number = read.tokens[read.symbols.indexOf("N", match.index)].value;
      return /^[0-9]{1,3}$/.test(number) ? one(match.index, end(match), number, "document") : null;
    }
    const pieces = read.tokens[id[0]].value.split("/");
    const sources = pieces.slice(0, -1);
    const number = pieces[pieces.length - 1];
    return !/^(?:19|20)../.test(number) && sources.every((source) => known.has(source))
      ? one(match.index, end(match), slugOf(sources, number), "document") : null;
  };

  citations.own = (read, match) => {
    const last = end(match);
    if (read.context.manner === "mail") return null;
    const annex = span(match, "annex", "annex2", "annex3");
    if (!annex) {
      return [{ first: match.index, last,
        references: citations.parts(read, span(match, "part", "part2")).map((clause) => citations.reference("ownText", "", null, clause)) }];
    }
    let behind = last + 1;
    while ("of".includes(read.symbolAt(behind))) behind++;
    // An annex of something else.
    return behind > last + 1 && "JIEij".includes(read.symbolAt(behind)) ? null
      : [{ first: match.index, last, references: [citations.reference("ownText", "", null, citations.annex(read, annex))] }];
  };
})();
