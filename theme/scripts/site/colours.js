// The button to choose light or dark; without it the system's choice stands. Which word it shows is a matter of style.
(function () {
  "use strict";
  const button = document.querySelector(".colours");
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  button.onclick = () => {
    const isDark = (root.dataset.colours || (system.matches ? "dark" : "light")) === "dark";
    root.dataset.colours = isDark ? "light" : "dark";
    try { localStorage.setItem("colours", root.dataset.colours); } catch { /* not remembered then */ }
  };
})();
