// The list of the keys of this page: by the key ?, by a button. Keys of one letter can be turned off, for whoever speaks
// to a computer or hits them by chance; the button stays.
(function () {
  "use strict";
  const dialog = document.querySelector(".keys");
  const button = document.querySelector("[data-keys]");
  if (!dialog || !dialog.showModal) return;
  const root = document.documentElement;
  const letters = dialog.querySelector("[name=letters]");
  try { if (localStorage.getItem("keys") === "off") root.dataset.keys = "off"; } catch { /* on then */ }
  letters.checked = root.dataset.keys !== "off";
  letters.onchange = () => {
    root.dataset.keys = letters.checked ? "on" : "off";
    try { localStorage.setItem("keys", root.dataset.keys); } catch { /* not remembered then */ }
  };
  const open = () => dialog.showModal();
  button.onclick = open;
  dialog.onclick = (event) => { if (event.target === dialog) dialog.close(); };
  addEventListener("keydown", (event) => {
    const inField = event.target.closest && event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || inField || root.dataset.keys === "off") return;
    event.preventDefault();
    if (dialog.open) dialog.close(); else open();
  });
})();
