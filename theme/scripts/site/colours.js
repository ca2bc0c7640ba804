// A button to choose light or dark; without it the system's choice stands.
(function () {
  "use strict";
  const nav = document.querySelector(".masthead__nav");
  const words = document.body.dataset;
  if (!nav) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.colours || (system.matches ? "dark" : "light")) === "dark";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "colours";
  const show = () => { button.textContent = isDark() ? words.light : words.dark; };
  button.onclick = () => {
    root.dataset.colours = isDark() ? "light" : "dark";
    try { localStorage.setItem("colours", root.dataset.colours); } catch { /* not remembered then */ }
    show();
  };
  system.addEventListener("change", show);
  show();
  nav.append(button);
})();
