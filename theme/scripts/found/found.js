// Marks the words of the search that led here, until they are taken away. They are painted, not written: nothing of
// them is copied, cited or printed.
(function () {
  "use strict";
  const query = new URLSearchParams(location.search);
  const wanted = query.getAll("hl").filter((words) => words.length > 0 && words.length < 200).slice(0, 3);
  const words = document.body.dataset;
  if (wanted.length === 0 || !window.Highlight || !CSS.highlights) return;
  const plain = (text) => text.replace(/\s+/g, " ");

  /** Ranges of the words in one cell, across the marks of changes. */
  const rangesIn = (cell) => {
    const nodes = [];
    let text = "";
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".w, .vh, .gloss, sup") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    while (walker.nextNode()) {
      nodes.push([text.length, walker.currentNode]);
      text += walker.currentNode.data.replace(/\s/g, " ");
    }
    const pointAt = (at) => {
      const [start, node] = nodes.filter(([begin]) => begin <= at).pop();
      return [node, Math.min(at - start, node.data.length)];
    };
    const ranges = [];
    for (const one of wanted.map(plain)) {
      for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + one.length)) {
        const range = new Range();
        range.setStart(...pointAt(at));
        const [node, end] = pointAt(at + one.length - 1);
        range.setEnd(node, end + 1);
        ranges.push(range);
      }
    }
    return ranges;
  };
  const cells = document.querySelectorAll(".base, .proposed, .inline, .reason__text, .reading__text");
  const ranges = [].concat(...[...cells].map(rangesIn));
  if (ranges.length === 0) return;
  CSS.highlights.set("found", new Highlight(...ranges));

  const note = document.createElement("p");
  note.className = "marked";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words.unmark;
  button.onclick = () => {
    CSS.highlights.delete("found");
    query.delete("hl");
    history.replaceState(history.state, "", location.pathname + (query.toString() ? "?" + query : "") + location.hash);
    note.remove();
  };
  const list = new Intl.ListFormat(document.documentElement.lang, { type: "unit" });
  note.append(words.marked.replace("{0}", list.format(wanted)) + " ", button);
  document.querySelector("main").prepend(note);
})();
