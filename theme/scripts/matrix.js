// The matrix by keyboard: one stop for the tabulator, arrow keys from cell to cell, Enter follows the cell's link.
// Without this every link is a stop of its own, and a link leads past them all.
(function () {
  "use strict";
  const table = document.querySelector(".matrix");
  if (!table) return;
  const stacked = matchMedia("(max-width: 40rem)");
  let current = null;

  const rows = () => [...table.rows].filter((row) => row.getClientRects().length > 0);
  const stop = (cell) => {
    if (current) current.tabIndex = -1;
    current = cell;
    current.tabIndex = 0;
  };
  const set = () => {
    for (const link of table.querySelectorAll("a")) {
      if (stacked.matches) link.removeAttribute("tabindex"); else link.tabIndex = -1;
    }
    if (!stacked.matches) stop(current || table.rows[0].cells[0]);
    else if (current) current.removeAttribute("tabindex");
  };
  const target = (key, whole, cell) => {
    const all = rows();
    const at = all.indexOf(cell.parentElement);
    const column = cell.cellIndex;
    const last = cell.parentElement.cells.length - 1;
    const ltr = getComputedStyle(table).direction === "ltr";
    switch (key) {
      case "ArrowUp": return [all[Math.max(0, at - 1)], column];
      case "ArrowDown": return [all[Math.min(all.length - 1, at + 1)], column];
      case "ArrowLeft": return [all[at], column + (ltr ? -1 : 1)];
      case "ArrowRight": return [all[at], column + (ltr ? 1 : -1)];
      case "Home": return [whole ? all[0] : all[at], 0];
      case "End": return [whole ? all[all.length - 1] : all[at], last];
      case "PageUp": return [all[Math.max(0, at - 8)], column];
      case "PageDown": return [all[Math.min(all.length - 1, at + 8)], column];
      default: return null;
    }
  };
  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td, th");
    if (stacked.matches || !cell || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && event.target === cell) {
      const link = cell.querySelector("a");
      if (link) link.click();
      return;
    }
    const found = target(event.key, event.ctrlKey, cell);
    const next = found && found[0].cells[Math.min(Math.max(found[1], 0), found[0].cells.length - 1)];
    if (!next) return;
    event.preventDefault();
    stop(next);
    next.focus();
  });
  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("td, th");
    if (!stacked.matches && cell && cell !== current) stop(cell);
  });
  table.addEventListener("mousedown", (event) => {
    const cell = event.target.closest("td, th");
    if (!stacked.matches && cell) stop(cell);
  });
  stacked.addEventListener("change", set);
  set();
})();
