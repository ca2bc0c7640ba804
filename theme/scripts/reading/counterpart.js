// A change that is pointed at, touched or focused lights its counterpart in the other column: what stands there at the
// same place of the text that both have. It is painted, so nothing of it is copied or read aloud.
(function () {
  "use strict";
  if (!window.Highlight || !CSS.highlights) return;
  const marks = "ins, del";
  const isText = (node) => !node.parentElement.closest(".w, .vh, .which, .gloss");

  /** Pieces of a cell's text: what both readings share, and what only this one has, with the place where it stands. */
  const piecesOf = (cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (node) => isText(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
    const pieces = [];
    let place = 0;
    while (walker.nextNode()) {
      const mark = walker.currentNode.parentElement.closest(marks);
      pieces.push({ node: walker.currentNode, mark, place });
      if (!mark) place += walker.currentNode.data.replace(/\s/g, "").length;
    }
    return pieces;
  };
  const rangeOf = (node, from, until) => {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, until);
    return range;
  };
  const whole = ({ node }) => rangeOf(node, 0, node.data.length);
  /** The character of the shared text that stands at a place, as a list of one or none. */
  const characterAt = (pieces, place) => {
    const piece = pieces.findLast((one) => !one.mark && one.place <= place);
    if (!piece || place < 0) return [];
    let seen = piece.place;
    for (let at = 0; at < piece.node.data.length; at++) {
      if (!/\s/.test(piece.node.data[at]) && seen++ === place) return [rangeOf(piece.node, at, at + 1)];
    }
    return [];
  };
  const light = (mark) => {
    const cell = mark.closest(".row > .base, .row > .proposed");
    const other = cell && cell.parentElement.querySelector(":scope > " + (cell.matches(".base") ? ".proposed" : ".base"));
    if (!other || other.matches(".base--none, .proposed--none")) return;
    const own = piecesOf(cell).filter((piece) => piece.mark === mark);
    if (own.length === 0) return;
    const place = own[0].place;
    const pieces = piecesOf(other);
    const there = pieces.filter((piece) => piece.mark && piece.place === place).map(whole);
    // Where nothing stands there in exchange, the characters around the place are lit.
    const around = there.length > 0 ? [] : [...characterAt(pieces, place - 1), ...characterAt(pieces, place)];
    CSS.highlights.set("counterpart", new Highlight(...own.map(whole), ...there, ...around));
  };
  let lit = null;
  const show = (event) => {
    const mark = event.target.closest && event.target.closest(".compare :is(ins, del)");
    if (mark === lit) return;
    lit = mark;
    CSS.highlights.delete("counterpart");
    if (mark) light(mark);
  };
  for (const name of ["pointerover", "focusin", "pointerdown"]) document.addEventListener(name, show);
})();
