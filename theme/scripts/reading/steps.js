// From change to change: the keys n and p, two buttons, and the count. Also c, which copies the citation of the clause.
(function () {
  "use strict";
  const guide = document.querySelector(".guide");
  const rows = [...document.querySelectorAll(":is(.row--added, .row--amended:not(.row--renumbered), .row--deleted)[id]")];
  if (!guide || rows.length === 0) return;
  const words = guide.dataset;
  const count = guide.querySelector(".steps__count");
  const bar = document.querySelector(".compare thead");
  let current = null;
  let left = -1; // where the page stood when it was led to the current change

  const shown = () => rows.filter((row) => row.getClientRects().length > 0);
  // The line below what sticks to the top, whether it sticks just now or not.
  const top = () => (document.querySelector(".controls").offsetHeight || document.querySelector(".views").offsetHeight) + bar.offsetHeight + 12;
  const say = (all) => {
    const at = all.indexOf(current);
    count.textContent = at < 0 ? words.changes.replace("{0}", all.length) : words.change.replace("{0}", at + 1).replace("{1}", all.length);
    for (const link of document.querySelectorAll(".map [aria-current]")) link.removeAttribute("aria-current");
    const link = current && document.querySelector('.map a[href="#' + current.id + '"]');
    if (link) link.setAttribute("aria-current", "true");
  };
  const mark = (row) => {
    if (current) current.classList.remove("row--here");
    current = row;
    if (row) row.classList.add("row--here");
  };
  const go = (step) => {
    const all = shown();
    let next = all[all.indexOf(current) + step];
    if (!all.includes(current) || Math.abs(scrollY - left) > 2) {
      // The reader has moved on: what counts is the line below the bar.
      const line = top();
      next = step > 0 ? all.find((row) => row.getBoundingClientRect().top > line) : all.findLast((row) => row.getBoundingClientRect().top < line - 16);
    }
    if (!next) return null;
    mark(next);
    scrollBy(0, next.getBoundingClientRect().top - top() + 8);
    left = scrollY;
    say(all);
    return next;
  };
  for (const button of guide.querySelectorAll(".steps__go")) button.onclick = () => go(Number(button.value));
  addEventListener("keydown", (event) => {
    const field = event.target.closest && event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, dialog");
    if (field || document.documentElement.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "p") {
      const row = go(event.key === "n" ? 1 : -1);
      // The tabulator goes on from here.
      if (row) row.querySelector(".anchor").focus({ preventScroll: true });
    } else if (event.key === "c") {
      const row = event.target.closest && event.target.closest(".row, .reason") || document.querySelector(":is(.row, .reason):target") || current;
      const button = row && row.querySelector(".copy");
      if (button) button.click();
    }
  });
  document.addEventListener("change", (event) => { if (event.target.closest(".controls")) say(shown()); });
  guide.hidden = false;
  say(shown());
})();
