// The choice of a language: remembered, and taken at once. Without this the links lead to that language's pages.
(function () {
  "use strict";
  const menu = document.querySelector(".tongues");
  if (!menu) return;
  const isPerLanguage = document.querySelector("link[hreflang]") !== null;
  menu.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    try { localStorage.setItem("language", link.lang.slice(0, 2)); } catch { return; }
    if (!isPerLanguage) {
      event.preventDefault();
      location.reload();
    } else if (location.search + location.hash !== "") {
      event.preventDefault();
      location.href = link.href.replace(/[?#].*$/, "") + location.search + location.hash;
    }
  });
  addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.firstElementChild.focus();
  });
})();
