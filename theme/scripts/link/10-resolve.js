// Where citations lead: the twin of CitationResolver.cs, by the addresses of site-targets.js.
var mailing = (function () {
  "use strict";
  const listed = (words) => new Set(words === "" ? [] : words.split(" "));
  const entries = (table, key) => Object.hasOwn(table, key) ? table[key] : [];
  const place = (address, isWhole) => ({ address, isWhole });

  const clause = (proposal, part) => {
    const tokens = listed(proposal.clauses);
    const own = tokens.has(part) ? part : tokens.has("x-" + part) ? "x-" + part : "";
    return place(own ? proposal.address + own + "/" : proposal.address, own !== "" || part === "");
  };
  const row = (dossier, part) => {
    const isRow = part !== "" && listed(dossier.rows).has(part);
    return place(isRow ? dossier.address + part + "/" : dossier.address, isRow || part === "");
  };
  const instruments = (site, { target, revision, part, source }) => {
    const all = entries(site.dossiers, target);
    const named = all.filter((dossier) => dossier.years.includes(revision));
    const meant = named.length > 0 ? named : all;
    if (source) {
      return meant.flatMap((dossier) => dossier.proposals).flatMap((slug) => entries(site.proposals, slug))
        .filter((proposal) => proposal.sources.includes(source)).map((proposal) => clause(proposal, part));
    }
    if (meant.length > 0) return meant.map((dossier) => row(dossier, part));
    return listed(site.cited).has(target) ? [place("/ref/" + target + "/", part === "")] : [];
  };
  const documents = (site, target) => site.documents
    .filter((address) => {
      const slug = address.split("/")[3];
      return slug === target || /^[0-9]*$/.test(target) && slug.endsWith("-" + target);
    })
    .map((address) => place(address, true));

  const places = (site, reference) => reference.kind === "proposal"
    ? entries(site.proposals, reference.target).map((proposal) => clause(proposal, reference.part))
    : reference.kind === "document" ? documents(site, reference.target)
    : reference.kind === "instrument" ? instruments(site, reference) : [];

  const resolve = (site, citation) => {
    const all = citation.references.flatMap((reference) => places(site, reference));
    const whole = all.filter((one) => one.isWhole);
    const best = [...new Set((whole.length > 0 ? whole : all).map((one) => one.address))];
    return best.length === 1 ? { address: best[0], candidates: [] } : { address: null, candidates: best };
  };

  // The citations of a text that lead somewhere or may.
  const linked = (text, site) => citations.scan(text, { language: null, organ: site.organ, year: site.year, manner: "mail" })
    .map((citation) => ({ start: citation.start, length: citation.length, ...resolve(site, citation) }));
  return { linked };
})();
