// Where citations typed into the box lead (src/SiteGen/Searching/CitedPlaces.cs). Loaded with the grammar when a
// query has a figure in it, as every citation has.
(function (my) {
  "use strict";
  const addressOf = (place, part) => {
    const tokens = place.tokens.split(" ");
    const token = !part ? "" : tokens.includes(part) ? part : tokens.includes("x-" + part) ? "x-" + part : "";
    const pattern = place.kind === "text" ? my.core.row : my.core.clause;
    return { address: token ? pattern.replace("{0}", place.address).replace("{1}", token) : place.address, isWhole: token !== "" || !part };
  };
  const isMeant = (place, { kind, source }) => kind === "proposal" || kind === "document" ? place.kind === kind
    : source ? place.sources.includes(source) : place.kind === "text";
  const addressesOf = async (reference) => {
    const file = await my.load("c/" + my.bucketOf(reference.target, my.core.places));
    const places = ((file && file[reference.target]) || []).filter((place) => isMeant(place, reference));
    const named = places.filter((place) => place.years.includes(reference.revision));
    return (named.length ? named : places).map((place) => addressOf(place, reference.part));
  };

  /** The addresses that a query names as a whole; none if it is not a citation. */
  my.placesIn = async (text) => {
    const [citation, ...more] = citations.scan(text, { language: null, organ: my.core.organ, manner: "mail" });
    if (!citation || more.length || citation.start !== 0 || citation.length !== text.length) return [];
    const found = [].concat(...await Promise.all(citation.references.map(addressesOf)));
    return [...new Set(found.sort((a, b) => b.isWhole - a.isWhole).map((place) => place.address))];
  };
})(searchIndex);
