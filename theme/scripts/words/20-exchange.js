// Exchanges the words of the interface on a page that exists once for those of the reader's language. What is no text of
// the interface stays: contents say their own language.
(function () {
  "use strict";
  const root = document.documentElement;
  if (!root.dataset.awaits) return; // the search page alone needs the words
  const from = self.siteWords?.[root.lang.slice(0, 2)];
  const to = self.siteWords?.[root.dataset.awaits];
  const show = () => { delete root.dataset.awaits; };
  if (!from || !to) return show();
  const say = siteTongue(from, to);
  const body = document.body;
  const wanted = to.lang.slice(0, 2);
  const sectionOf = (token) => to.texts["section." + token] ?? null;

  const isContent = (element) => element.hasAttribute("lang") && element !== root && !element.classList.contains("which");
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    return isContent(node) && !node.querySelector(".which") || node.localName === "script" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const nodes = [body];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      const holder = node.parentElement.closest("[lang]");
      if (!/\p{L}|^, $|^、$|\d[.,\u00a0\u202f]\d{3}/u.test(node.data) || holder !== root && isContent(holder)) continue;
      const said = say(node.data);
      if (said !== null) node.data = said;
      continue;
    }
    for (const name of node.getAttributeNames()) {
      if (!/^(?:aria-label|title|placeholder|data-.*)$/.test(name)) continue;
      const said = say(node.getAttribute(name));
      if (said !== null) node.setAttribute(name, said);
    }
  }
  for (const link of document.querySelectorAll(".citation[title]")) link.title = say(link.title) ?? link.title;
  for (const which of document.querySelectorAll(".which")) which.lang = to.lang;
  document.title = document.title.split(" – ").map((part) => say(part) ?? part).join(" – ");

  // What a text is called: in the document's own words where these are the reader's, else in those of a table.
  for (const name of document.querySelectorAll(".head__name, .named")) {
    const original = name.parentElement.querySelector(":scope > .head__original");
    if (original?.lang.slice(0, 2) === wanted) {
      name.remove();
      original.className = "head__name";
      continue;
    }
    const key = Object.keys(from.texts).find((one) => one.startsWith("name.") && from.texts[one] === name.textContent);
    if (key) Object.assign(name, { textContent: to.texts[key], lang: to.lang, dir: to.dir });
  }

  // A citation is no text of the interface; the page has it in every language.
  const citation = body.dataset["citation" + wanted[0].toUpperCase() + wanted.slice(1)];
  if (citation) {
    const shown = document.querySelector("[data-cite]");
    if (shown) shown.firstChild.data = citation;
    body.dataset.citation = citation;
  }

  // What opens a section is said in the reader's language beside any other.
  const gloss = (name, text) => Object.assign(document.createElement(name), { textContent: text, lang: to.lang, dir: to.dir });
  for (const row of document.querySelectorAll(".row--section")) {
    const own = row.id.replace(/^x-/, "");
    const base = /[a-z0-9-]+$/.exec(row.querySelector(".base-token")?.textContent ?? "")?.[0] ?? own;
    for (const cell of row.querySelectorAll("td[lang]")) {
      cell.querySelector(".gloss")?.remove();
      const text = sectionOf(cell.classList.contains("base") ? base : own);
      if (text !== null && cell.lang.slice(0, 2) !== wanted) {
        cell.append(Object.assign(gloss("p", text), { className: "gloss" }));
      }
    }
  }
  for (const name of document.querySelectorAll(".clause__section [lang] + .muted")) {
    if (name.previousElementSibling.lang.slice(0, 2) === wanted) name.remove();
  }
  for (const link of document.querySelectorAll(":is(.sections, .lengths) a")) {
    const original = link.querySelector("[lang]");
    link.querySelector(".sections__gloss")?.remove();
    const text = sectionOf(link.hash.slice(1).replace(/^x-/, ""));
    const isOwn = !original || original.lang.slice(0, 2) === wanted;
    if (original) original.className = isOwn || text === null ? "" : "sections__original";
    if (!isOwn && text !== null) link.prepend(Object.assign(gloss("span", text), { className: "sections__gloss" }), " ");
  }

  const tongue = document.querySelector(".tongues > summary");
  if (tongue) tongue.lastChild.data = to.texts["language.own_name"];
  for (const link of document.querySelectorAll(".tongues a")) {
    if (link.lang === to.lang) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  }
  const title = document.querySelector(".masthead__title");
  if (title) title.lang = root.lang;
  root.lang = to.lang;
  root.dir = to.dir;
  show();
})();
