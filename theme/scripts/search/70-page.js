// The search page: what is typed and chosen stands in the address, results come while one types.
(function (my) {
  "use strict";
  const finder = document.querySelector(".finder");
  if (!finder) return;
  const part = (name) => finder.querySelector(name);
  const words = finder.dataset;
  const [box, state, body, hits, offers, more] =
    [".seek__words", ".finder__state", ".finder__body", ".hits", ".offers", ".results__more"].map(part);
  const [filters, lists, lead, clear] = [".filters", ".finder__lists", ".finder__lead", ".filters__clear"].map(part);
  const atOnce = 10;
  const lang = document.documentElement.lang;
  let turn = 0;
  let waiting = 0;
  let shown = null;
  let whole = null;
  let one = null;

  const chosen = () => {
    const found = {};
    for (const input of filters.querySelectorAll("input:checked")) (found[input.name] = found[input.name] || []).push(input.value);
    return found;
  };
  const address = () => {
    const query = new URLSearchParams();
    if (box.value.trim()) query.set("q", box.value.trim());
    for (const [name, values] of Object.entries(chosen())) for (const value of values) query.append(name, value);
    return location.pathname + (query.toString() ? "?" + query : "");
  };
  const readAddress = () => {
    const query = new URLSearchParams(location.search);
    box.value = query.get("q") || "";
    for (const input of filters.elements) if (input.type === "checkbox") input.checked = query.getAll(input.name).includes(input.value);
  };
  const say = (text) => { state.textContent = text; };

  const offer = (text, href) => {
    const item = my.make("li");
    const link = my.make("a", "offer", text);
    link.href = href;
    item.append(link);
    offers.append(item);
  };
  const showMore = async () => {
    const mine = turn;
    while (shown.hits.length < shown.at + atOnce && shown.search.at < shown.search.order.length) {
      shown.hits.push(...await my.read(shown.search, shown.filters));
      if (mine !== turn) return;
    }
    for (const hit of shown.hits.slice(shown.at, shown.at += atOnce)) hits.append(my.hitItem(hit, words));
    more.hidden = shown.at >= shown.hits.length && shown.search.at >= shown.search.order.length;
  };

  /** Beside each value how many results it would give; what gives none is hidden. */
  const count = async (all, mine) => {
    const isExact = all.search.at >= all.search.order.length;
    const now = chosen();
    for (const group of filters.querySelectorAll("[data-filter]")) {
      const name = group.dataset.filter;
      const others = Object.entries(now).filter(([other]) => other !== name);
      const fits = (hit, value) => others.concat([[name, [value]]]).every(([key, values]) =>
        key === "in" ? values.some((one) => hit.in.includes(one)) : hit.record.places.some((place) => values.some((one) => my.has(place, key, one))));
      let known = null;
      if (!isExact && name !== "in" && group.open) {
        const ids = new Set(all.search.all.ids);
        known = (await my.filter(name)).map((list) => list.ids.reduce((sum, id) => sum + ids.has(id), 0));
        if (mine !== turn) return;
      }
      let useful = 0;
      for (const input of group.querySelectorAll("input")) {
        const flag = { added: my.ADDED, removed: my.REMOVED, unchanged: my.KEPT }[input.value];
        const number = isExact ? all.hits.filter((hit) => fits(hit, input.value)).length
          : name === "in" ? all.search.all.how.filter((one) => one & flag).length
          : known ? known[my.core.filters[name].indexOf(input.value)] || 0 : null;
        input.closest("label").querySelector(".filter__count").textContent = number === null ? "" : (isExact ? "" : "≈ ") + number.toLocaleString(lang);
        input.closest("li").hidden = number === 0 && !input.checked;
        if (number !== 0 || input.checked) useful++;
      }
      group.hidden = useful === 0;
    }
    clear.hidden = Object.keys(now).length === 0;
  };

  // The grammar of citations is large, and every citation has a figure in it.
  let grammar = null;
  const placesIn = (typed) => {
    if (!/\p{Nd}/u.test(typed)) return [];
    grammar = grammar || ["citation-grammar", "citations", "places"].reduce((last, name) => last.then(() => my.run(words.assets + name + ".js")), Promise.resolve());
    return grammar.then(() => my.placesIn(typed), () => []);
  };

  const run = async () => {
    const mine = ++turn;
    const typed = box.value.trim();
    const filter = chosen();
    lists.hidden = typed !== "";
    lead.hidden = true;
    if (!typed) {
      body.hidden = true;
      say("");
      return;
    }
    if (!my.core) say(words.working);
    try {
      await my.open(words.index);
      const all = await my.search(typed, {});
      const found = Object.keys(filter).length ? await my.search(typed, filter) : all;
      const places = await placesIn(typed);
      if (mine !== turn) return;
      shown = { ...found, filters: filter, at: 0 };
      whole = all;
      offers.replaceChildren();
      hits.replaceChildren();
      for (const place of places) offer(words.place.replace("{0}", place.replace("#", " ")), my.linkOf(words.home, place, []));
      one = places.length === 1 ? offers.querySelector("a") : null;
      for (const topic of found.topics) offer(words.topic.replace("{0}", topic.names[lang.slice(0, 2)] || topic.names.en), my.linkOf(words.home, "/topics/" + topic.id + "/", []));
      body.hidden = !all.hits.length && !offers.firstChild;
      part(".narrow").hidden = !all.hits.length;
      const isExact = found.search.at >= found.search.order.length;
      const number = (isExact ? found.hits : found.search.order).length.toLocaleString(lang);
      say(!found.hits.length ? words.none.replace("{0}", typed)
        : (found.instead ? words.instead.replace("{0}", typed).replace("{1}", found.instead) + " " : "") + (isExact ? words.count : words.about).replace("{0}", number));
      lists.hidden = found.hits.length > 0;
      lead.hidden = found.hits.length > 0;
      await showMore();
      await count(all, mine);
    } catch (error) {
      if (mine !== turn || my.core) throw error;
      say(words.failed + " ");
      const again = my.make("button", "results__more", words.again);
      again.onclick = run;
      state.append(again);
      lists.hidden = false;
    }
  };

  const keep = () => { if (address() !== location.pathname + location.search) history.pushState(null, "", address()); };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { history.replaceState(null, "", address()); run(); }, 150);
  });
  part(".seek").addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    history.pushState(null, "", address());
    run().then(() => { if (one) location.href = one.href; }); // a citation goes straight to its place
  });
  filters.addEventListener("change", () => { keep(); run(); });
  filters.addEventListener("reset", () => setTimeout(() => { keep(); run(); }));
  // Counting only: drawn anew, the results would lose the focus and what was unfolded in them.
  filters.addEventListener("toggle", (event) => { if (event.target.dataset.filter && event.target.open && whole) count(whole, turn); }, true);
  more.addEventListener("click", () => {
    const next = hits.children.length;
    showMore().then(() => hits.children[next] && hits.children[next].querySelector("a").focus());
  });
  addEventListener("popstate", () => { readAddress(); run(); });

  // Arrows go from the box to the results and along them; Esc goes back to the box.
  finder.addEventListener("keydown", (event) => {
    const links = [...finder.querySelectorAll(".offer, .hit__link")];
    const at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (at >= 0 || (document.activeElement === box && step > 0))) {
      event.preventDefault();
      (at + step < 0 ? box : links[Math.min(at + step, links.length - 1)] || box).focus();
    } else if (event.key === "Escape" && document.activeElement !== box) {
      box.focus();
    }
  });

  const wide = matchMedia("(min-width: 60rem)");
  part(".narrow").open = wide.matches;
  readAddress();
  if (filters.querySelector("input:checked")) part(".narrow").open = true;
  run();
})(searchIndex);
