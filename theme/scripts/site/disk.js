// On a disk there is no server that turns a folder into its index page.
(function () {
  "use strict";
  if (location.protocol !== "file:") return;
  for (const link of document.querySelectorAll("a[href]")) {
    const [, path, rest] = /^([^?#]*)(.*)$/.exec(link.getAttribute("href"));
    if ((path.endsWith("/") || path.endsWith("..")) && !/^[a-z]+:/i.test(path)) {
      link.setAttribute("href", path.replace(/\/?$/, "/") + "index.html" + rest);
    }
  }
})();
