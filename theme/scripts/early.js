// Runs before the page is painted, so that the reader's own colours and view do not flash in late.
(function () {
  "use strict";
  const root = document.documentElement;
  root.dataset.script = "on";
  try {
    const colours = localStorage.getItem("colours");
    if (colours === "light" || colours === "dark") root.dataset.colours = colours;
  } catch { /* storage is refused: the system's colours stand */ }
})();
