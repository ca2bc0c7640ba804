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
  let asked = null; // the address whose results are shown, or being read
  let running = null;
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
  const focused = () => document.activeElement;
  const say = (text) => { state.textContent = text; };

  const offer = (text, href) => {
    const item = my.make("li");
    const link = my.make("a", "offer", text);
    link.href = href;
    item.append(link);
    offers.append(item);
  };
  /** Reads until there are as many more as are shown at once, or no more. */
  const readMore = async (of) => {
    while (of.hits.length < of.at + atOnce && !my.isRead(of.search)) of.hits.push(...await my.read(of.search));
  };
  const show = () => {
    for (const hit of shown.hits.slice(shown.at, shown.at += atOnce)) hits.append(my.hitItem(hit, words));
    more.hidden = shown.at >= shown.hits.length && my.isRead(shown.search);
  };

  /** Beside each value how many results it would give; what gives none is hidden. */
  const count = async (all) => {
    const mine = asked;
    const isExact = my.isRead(all.search) && !all.hits.some((hit) => hit.record.rest);
    const now = chosen();
    for (const group of filters.querySelectorAll("[data-filter]")) {
      const name = group.dataset.filter;
      const others = Object.entries(now).filter(([other]) => other !== name);
      const fits = (hit, value) => others.concat([[name, [value]]]).every(([key, values]) =>
        key === "in" ? values.some((one) => hit.in.includes(one)) : hit.record.places.some((place) => values.some((one) => my.has(place, key, one))));
      let known = null;
      if (!isExact && name !== "in" && group.open) {
        known = {};
        await my.filter(name, (value) => {
          known[value] = 0;
          return (id) => { if (all.search.all[id]) known[value]++; };
        });
        if (mine !== asked) return;
      }
      for (const input of group.querySelectorAll("input")) {
        const number = isExact ? all.hits.filter((hit) => fits(hit, input.value)).length
          : name === "in" ? my.count(all.search.all, my.ways[input.value])
          : known ? known[input.value] || 0 : null;
        input.closest("label").querySelector(".filter__count").textContent = number === null ? "" : (isExact ? "" : "≈ ") + number.toLocaleString(lang);
        input.closest("li").hidden = number === 0 && !input.checked;
      }
      group.hidden = !group.querySelector("li:not([hidden])");
    }
    clear.hidden = Object.keys(now).length === 0;
  };

  // The grammar of citations is large, and every citation has a figure in it.
  const placesIn = async (typed) => {
    if (!/\p{Nd}/u.test(typed)) return [];
    try {
      for (const name of ["citation-grammar", "citations", "places"]) await my.asset(name);
      return await my.placesIn(typed);
    } catch {
      return [];
    }
  };

  const answer = async (mine) => {
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
      // In a large site the numbers of a filter are a file of their own, read when it is unfolded.
      if (!whole && !my.core.whole) for (const group of filters.querySelectorAll("[data-filter]")) group.open = group.dataset.filter === "in";
      const all = await my.search(typed, {});
      const found = { at: 0, ...(Object.keys(filter).length ? await my.search(typed, filter) : all) };
      const places = await placesIn(typed);
      await readMore(found);
      if (mine !== asked) return;
      shown = found;
      whole = all;
      // From here to the last result nothing waits: a key that is pressed meets the old results or the new ones.
      const held = focused();
      const isHeld = offers.contains(held) || hits.contains(held);
      offers.replaceChildren();
      hits.replaceChildren();
      for (const place of places) offer(words.place.replace("{0}", place.replace("#", " ")), my.linkOf(words.home, place, []));
      one = places.length === 1 ? offers.querySelector("a") : null;
      for (const topic of found.topics) offer(words.topic.replace("{0}", topic.names[lang.slice(0, 2)] || topic.names.en), my.linkOf(words.home, "/topics/" + topic.id + "/", []));
      show();
      body.hidden = !all.hits.length && !offers.firstChild;
      part(".narrow").hidden = !all.hits.length;
      if (isHeld) (links().find((link) => link.href === held.href) || box).focus();
      const isExact = my.isRead(found.search);
      const number = (isExact ? found.hits : found.search.order).length;
      say(!found.hits.length ? words.none.replace("{0}", typed)
        : (found.instead ? words.instead.replace("{0}", typed).replace("{1}", found.instead) + " " : "") + (isExact ? words.count : words.about).replace("{0}", number.toLocaleString(lang)));
      lists.hidden = lead.hidden = found.hits.length > 0;
      await count(all);
    } catch (error) {
      if (mine !== asked) return;
      asked = null;
      if (my.core) throw error;
      say(words.failed + " ");
      const again = my.make("button", "results__more", words.again);
      again.onclick = run;
      state.append(again);
      lists.hidden = false;
    }
  };
  /** Answers what is asked, once: results that stand there stay as they are, with the focus and what was unfolded in them. */
  const run = () => {
    clearTimeout(waiting);
    if (asked !== address()) running = answer(asked = address());
    return running;
  };
  const links = () => [...finder.querySelectorAll(".offer, .hit__link")];

  const keep = () => { if (address() !== location.pathname + location.search) history.pushState(null, "", address()); };
  const typedOn = () => { history.replaceState(null, "", address()); return run(); };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(typedOn, 150);
  });
  part(".seek").addEventListener("submit", (event) => {
    event.preventDefault();
    keep();
    run().then(() => { if (one) location.href = one.href; }); // a citation goes straight to its place
  });
  filters.addEventListener("change", () => { keep(); run(); });
  filters.addEventListener("reset", () => setTimeout(() => { keep(); run(); }));
  // Counting only: drawn anew, the results would lose the focus and what was unfolded in them.
  filters.addEventListener("toggle", (event) => { if (event.target.dataset.filter && event.target.open && whole) count(whole); }, true);
  more.addEventListener("click", async () => {
    const [mine, next] = [shown, hits.children.length];
    await readMore(mine);
    if (mine !== shown || next !== hits.children.length) return;
    show();
    if (hits.children[next]) hits.children[next].querySelector("a").focus();
  });
  addEventListener("popstate", () => { readAddress(); run(); });

  // Arrows go from the box to the results and along them; Esc goes back to the box.
  finder.addEventListener("keydown", (event) => {
    const all = links();
    const at = all.indexOf(focused());
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (at >= 0 || (focused() === box && step > 0))) {
      event.preventDefault();
      // From the box to the results of what stands in it now.
      if (at < 0) typedOn().then(() => { if (focused() === box && links()[0]) links()[0].focus(); });
      else (all[Math.min(at + step, all.length - 1)] || box).focus();
    } else if (event.key === "Escape" && focused() !== box) {
      box.focus();
    }
  });

  readAddress();
  part(".narrow").open = matchMedia("(min-width: 60rem)").matches || filters.querySelector("input:checked");
  run();
})(searchIndex);
