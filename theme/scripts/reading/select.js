// What is selected is copied as the reading one sees: one column, without addresses and glosses; where both readings
// stand in one text, what goes and what comes is written down.
(function () {
  "use strict";
  const table = document.querySelector(".compare");
  if (!table) return;
  const viewOf = () => (document.querySelector("input[name=view]:checked") || { value: "" }).value;
  const cells = ".base, .proposed, .inline";
  const columnOf = (node) => {
    const cell = node && (node.nodeType === 1 ? node : node.parentElement).closest(".row > :is(" + cells + ")");
    return cell ? ["base", "proposed", "inline"].find((name) => cell.classList.contains(name)) : null;
  };
  // A selection that begins in one column stays in it.
  table.addEventListener("pointerdown", (event) => { table.dataset.column = columnOf(event.target) || ""; });

  /** The selected paragraphs of a cell, as text. */
  const textOf = (cell, range) => {
    const part = document.createRange();
    part.selectNodeContents(cell);
    if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0) part.setStart(range.startContainer, range.startOffset);
    if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0) part.setEnd(range.endContainer, range.endOffset);
    const copy = document.createElement("div");
    copy.append(part.cloneContents());
    // What the marks say is copied where it can be seen, and where both readings stand in one text.
    const written = viewOf() === "inline" || (viewOf() === "side" && document.querySelector("input[name=words]").checked);
    const unwanted = ".vh, .gloss, .which, .none" + (written ? "" : ", .w");
    for (const one of copy.querySelectorAll(unwanted)) one.remove();
    const paragraphs = [...copy.querySelectorAll(".para")];
    return (paragraphs.length > 0 ? paragraphs : [copy]).map((one) => one.textContent.replace(/\s+/g, " ").trim()).filter((one) => one !== "");
  };
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!table.contains(range.startContainer) || !table.contains(range.endContainer)) return;
    const column = columnOf(range.startContainer) || table.dataset.column;
    const other = viewOf() !== "side" ? "" : column === "base" ? "proposed" : "base";
    const isWanted = (cell) => cell.getClientRects().length > 0 && range.intersectsNode(cell) && (other === "" || !cell.classList.contains(other));
    const lines = [...table.querySelectorAll(".row > :is(" + cells + ")")].filter(isWanted).flatMap((cell) => textOf(cell, range));
    if (lines.length === 0) return;
    event.clipboardData.setData("text/plain", lines.join("\n"));
    event.preventDefault();
  });
})();
