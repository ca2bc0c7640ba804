// Runs before the page is painted, so that the reader's own colours, view and language do not flash in late. It stands
// before the styles: a script behind them waits for them, and the page with it, and is then painted while it is read.
(function () {
  "use strict";
  const root = document.documentElement;
  root.dataset.script = "on";
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const colours = stored("colours");
  if (colours === "light" || colours === "dark") root.dataset.colours = colours;

  const languages = (root.dataset.languages || "").split(" ");
  const own = root.lang.slice(0, 2);
  const chosen = stored("language");
  const isPerLanguage = document.querySelector("link[hreflang]") !== null;
  const assets = document.currentScript.src.replace(/[^\/]*$/, "");
  if (!languages.includes(chosen)) {
    // Who came to a page in another language than the site's goes on reading in it.
    if (isPerLanguage && own !== languages[0]) try { localStorage.setItem("language", own); } catch { /* not remembered then */ }
  } else if (chosen !== own && isPerLanguage) {
    const home = assets.replace(/assets\/$/, "");
    const path = location.href.replace(/[?#].*$/, "").slice(home.length).replace(new RegExp("^" + own + "/"), "");
    location.replace(home + (chosen === languages[0] ? "" : chosen + "/") + path + location.search + location.hash);
  } else if (chosen !== own) {
    // The page is there once; its words are exchanged before anything else runs. Deferred scripts keep the order in
    // which they are written, so these come before those of the page.
    root.dataset.awaits = chosen;
    setTimeout(() => { delete root.dataset.awaits; }, 2000);
    for (const name of ["words-" + own, "words-" + chosen, "words"]) {
      document.write('<script src="' + assets + name + '.js" defer></' + "script>");
    }
  }
})();
