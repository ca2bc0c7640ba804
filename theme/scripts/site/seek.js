// The key / goes to the search box; on a disk the box leads to a file, which a form alone may not.
(function () {
  "use strict";
  const box = document.querySelector("[data-seek]");
  if (!box) return;
  addEventListener("keydown", (event) => {
    const inField = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || document.documentElement.dataset.keys === "off" || event.ctrlKey || event.metaKey || event.altKey || inField) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
  if (location.protocol !== "file:") return;
  box.form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    location.href = box.form.getAttribute("action").replace(/\/?(index\.html)?$/, "/index.html") + "?q=" + encodeURIComponent(box.value);
  });
})();
