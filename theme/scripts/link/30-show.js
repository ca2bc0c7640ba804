// Shows an e-mail with its links. HTML is parsed where nothing of it runs or loads, and only what cannot do harm is shown.
(function () {
  "use strict";
  const kept = new Set(("a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em "
    + "figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong "
    + "sub sup table tbody td tfoot th thead tr tt u ul var wbr").split(" "));
  const dropped = new Set("script style title textarea xmp iframe noembed noframes template head object embed svg math select button video audio".split(" "));
  const blocks = new Set(("address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    + "header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul").split(" "));

  // The text as it is read, and of each character the text node it stands in. The same rules as HtmlText.cs.
  const shownOf = (root) => {
    let text = "";
    const spots = [];
    const put = (letters, node, at, length) => {
      for (const letter of letters) {
        text += letter;
        spots.push(node && { node, at, end: at + length });
      }
    };
    const ends = () => {
      while (text.endsWith(" ") && spots[spots.length - 1]) { text = text.slice(0, -1); spots.pop(); }
      if (text === "" || text.endsWith("\n\n")) return;
      put(text.endsWith("\n") ? text.length > 1 ? "\n" : "" : "\n\n", null);
    };
    const walk = (node, inPre) => {
      if (node.nodeType === Node.TEXT_NODE) {
        for (const piece of node.data.matchAll(inPre ? /[^]/g : /[ \t\r\n\f]+|[^]/g)) {
          const isSpace = !inPre && /^[ \t\r\n\f]/.test(piece[0]);
          if (isSpace && (text === "" || /[ \n]$/.test(text))) continue;
          put(isSpace ? " " : piece[0], node, piece.index, piece[0].length);
        }
        return;
      }
      const name = node.nodeName.toLowerCase();
      if (name === "br") put("\n", null);
      if (blocks.has(name)) ends();
      for (const child of [...node.childNodes]) walk(child, inPre || name === "pre");
      if (blocks.has(name)) ends();
    };
    walk(root, false);
    return { text, spots };
  };

  const safe = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE) return null;
    const name = node.localName;
    if (dropped.has(name)) return null;
    const copy = kept.has(name) ? document.createElement(name) : document.createDocumentFragment();
    if (kept.has(name)) {
      for (const attribute of ["dir", "lang"]) if (node.hasAttribute(attribute)) copy.setAttribute(attribute, node.getAttribute(attribute));
      if (name === "a" && /^(https?|mailto):/i.test(node.getAttribute("href") || "")) copy.setAttribute("href", node.getAttribute("href"));
    }
    for (const child of node.childNodes) {
      const inner = safe(child);
      if (inner) copy.append(inner);
    }
    return copy;
  };

  const bodyOf = (part) => {
    const body = document.createElement("div");
    body.className = "mail__part";
    body.dir = "auto";
    if (part.isHtml) {
      const inert = document.createElement("template"); // its content belongs to no page: nothing runs, loads or is styled
      inert.innerHTML = part.text;
      for (const child of inert.content.childNodes) body.append(safe(child) || "");
    } else {
      body.classList.add("mail__part--plain");
      body.append(part.text);
    }
    return body;
  };

  // Ranges of one text node each: a tag or a line break ends one.
  const rangesOf = (spots, start, length) => {
    const ranges = [];
    for (const spot of spots.slice(start, start + length)) {
      const last = ranges[ranges.length - 1];
      if (!spot) continue;
      if (last && last.node === spot.node && last.end === spot.at) last.end = spot.end;
      else ranges.push({ ...spot });
    }
    return ranges.filter((range) => /\S/.test(range.node.data.slice(range.at, range.end)));
  };
  const way = (address, absolute) => {
    const link = document.createElement("a");
    link.href = absolute(address);
    link.dataset.address = address;
    return link;
  };
  const choice = (candidates, absolute, label) => {
    const list = document.createElement("sup");
    list.className = "mail__candidates";
    list.append("[" + label + " ");
    candidates.forEach((candidate, at) => {
      const link = way(candidate, absolute);
      link.textContent = candidate.replace(/^\/|\/$/g, "");
      list.append(at > 0 ? " · " : "", link);
    });
    list.append("]");
    return list;
  };

  // Puts the links in, the last first, so that what stands before keeps its place.
  const insert = (shown, found, absolute, label) => {
    for (const one of [...found].reverse()) {
      const ranges = rangesOf(shown.spots, one.start, one.length);
      if (ranges.length === 0 || !one.address && one.candidates.length === 0) continue;
      if (ranges.some((range) => range.node.parentElement.closest("a"))) continue;
      for (const [at, range] of ranges.reverse().entries()) {
        range.node.splitText(range.end);
        const words = range.node.splitText(range.at);
        if (at === 0 && !one.address) words.after(choice(one.candidates, absolute, label));
        if (!one.address) continue;
        const link = way(one.address, absolute);
        words.replaceWith(link);
        link.append(words);
      }
    }
  };

  // Fills an element with the parts of an e-mail; gives the citations and the mail as plain text with its addresses.
  mailing.show = (target, parts, site, absolute, label) => {
    target.replaceChildren();
    const all = [];
    const texts = [];
    for (const part of parts) {
      const body = bodyOf(part);
      target.append(body);
      const shown = part.isHtml ? shownOf(body) : { text: part.text, spots: Array.from({ length: part.text.length }, (none, at) => ({ node: body.firstChild, at, end: at + 1 })) };
      const found = mailing.linked(shown.text, site);
      all.push(...found.map((one) => ({ ...one, text: shown.text.slice(one.start, one.start + one.length) })));
      let [text, at] = ["", 0];
      for (const one of found) {
        text += shown.text.slice(at, one.start + one.length);
        at = one.start + one.length;
        if (one.address || one.candidates.length > 0) text += " <" + (one.address ? [one.address] : one.candidates).map(absolute).join(" or ") + ">";
      }
      texts.push(text + shown.text.slice(at));
      insert(shown, found, absolute, label);
    }
    return { citations: all, text: texts.join("\n") };
  };
})();
