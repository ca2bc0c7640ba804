// One result as the page shows it: the clause as a redline, the hit marked.
(function (my) {
  "use strict";
  const longest = 420;
  const ahead = 110;

  my.make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const make = my.make;

  // The index has the names of clauses in the site's own language.
  const root = document.documentElement;
  const own = (root.dataset.languages || "").split(" ")[0];
  const say = self.siteTongue && self.siteWords[own] ? siteTongue(siteWords[own], siteWords[root.lang.slice(0, 2)]) : () => null;
  const nameOf = (name) => say(name) ?? name;

  const span = (record, matches) => {
    const length = my.lengthOf(record.text);
    const from = length <= longest || !matches.length ? 0 : Math.max(0, Math.min(Math.min(...matches.map((one) => one.start)) - ahead, length - longest));
    return [from, Math.min(length, from + longest), length];
  };

  /** The text with its changes and hits; a long one is cut around the first hit. */
  my.redline = (record, matches) => {
    const text = make("p", "hit__text");
    const [from, to, length] = span(record, matches);
    const isHit = (at) => matches.some((match) => match.start <= at && at < match.end);
    if (from > 0) text.append("… ");
    let start = 0;
    for (const stretch of record.text) {
      const end = start + stretch.length - 1;
      const box = stretch[0] === "=" ? text : make(stretch[0] === "-" ? "del" : "ins");
      for (let at = Math.max(start, from); at < Math.min(end, to);) {
        const hit = isHit(at);
        let next = at + 1;
        while (next < Math.min(end, to) && isHit(next) === hit) next++;
        const piece = stretch.slice(1 + at - start, 1 + next - start);
        box.append(hit ? make("mark", "found", piece) : piece);
        at = next;
      }
      if (box !== text && box.firstChild) text.append(box);
      start = end;
    }
    if (to < length) text.append(" …");
    return text;
  };

  /** The words of a hit as its reading has them, so that the page it leads to can mark them. */
  my.wordsOf = (record, match) => {
    let at = 0;
    return record.text.map((stretch) => {
      const start = at;
      at += stretch.length - 1;
      return stretch[0] === (match.how === my.REMOVED ? "+" : "-") ? ""
        : stretch.slice(1 + Math.max(0, match.start - start), 1 + Math.max(0, match.end - start));
    }).join("");
  };

  my.linkOf = (home, address, words) => {
    const [path, hash] = address.split("#");
    const file = location.protocol === "file:" && path.endsWith("/") ? "index.html" : "";
    const query = new URLSearchParams(words.map((word) => ["hl", word])).toString();
    return home.replace(/index\.html$/, "") + path.slice(1) + file + (query ? "?" + query : "") + (hash ? "#" + hash : "");
  };

  // What stands before every address: where the site is said to be, else where it is; on a disk nothing.
  const siteOf = (home) => {
    const canonical = document.querySelector("link[rel=canonical]");
    return canonical ? canonical.href.replace(/search\/$/, "") : location.protocol === "file:" ? "/" : new URL(my.linkOf(home, "/", []), location).href;
  };

  const placeLink = (home, place, words, className) => {
    const link = make("a", className);
    link.href = my.linkOf(home, my.address(place), words);
    const name = make("span", "hit__name", nameOf(place.name));
    link.append(make("span", "action action--" + place.action, place.mark), " " + place.proposal + " ", name);
    return link;
  };

  my.hitItem = (hit, words) => {
    const item = make("li", "hit");
    const marked = [...new Set(hit.matches.map((match) => my.wordsOf(hit.record, match)))].slice(0, 3);
    const head = make("p", "hit__head");
    head.append(placeLink(words.home, hit.places[0], marked, "hit__link"));
    const states = hit.in.map((one) => words[one]).concat(hit.places[0].part === "reasons" ? [words.reasons] : [], hit.matches.length ? [] : [words.onTopic]);
    head.append(" ", make("span", "hit__in", states.join(" · ")));
    const text = my.redline(hit.record, hit.matches);
    text.lang = hit.record.language === "zh" ? "zh-Hans" : hit.record.language;
    text.dir = hit.record.language === "ar" ? "rtl" : "ltr";
    const address = make("p", "hit__address", siteOf(words.home) + hit.address.slice(1));
    address.dir = "ltr";
    item.append(head, text, address);
    const others = hit.places.length + hit.record.rest - 1;
    if (others > 0) {
      const also = make("details", "hit__also");
      also.append(make("summary", "", words.also.replace("{0}", others)));
      also.addEventListener("toggle", async () => {
        const list = make("ul");
        // Narrowed results have read all their places.
        for (const place of (hit.record.rest ? (await my.fill(hit.record)).places : hit.places).slice(1)) {
          const row = make("li");
          row.append(placeLink(words.home, place, marked, ""));
          list.append(row);
        }
        also.append(list);
      }, { once: true });
      item.append(also);
    }
    return item;
  };
})(searchIndex);
