// Mends what mail programs do to an address, once; then offers the page above.
(function () {
  "use strict";
  const help = document.querySelector("[data-parent]");
  let path = location.pathname;
  try { path = decodeURIComponent(path); } catch { /* broken escapes stay as they are */ }
  const clean = path.toLowerCase().replace(/[^a-z0-9/-].*$/u, "").replace(/\/?$/, "/");
  if (clean !== location.pathname && clean !== path + "/" && clean.length > 1) {
    location.replace(clean + location.hash.replace(/[^#a-z0-9-].*$/u, ""));
    return;
  }
  const parent = clean.replace(/[^/]+\/$/, "");
  if (!help || parent === clean || parent === "/") return;
  const link = document.createElement("a");
  link.href = parent;
  link.textContent = help.dataset.parent.replace("{0}", parent);
  help.append(document.createElement("br"), link);
})();
