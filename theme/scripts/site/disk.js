// On a disk there is no server that turns a folder into its index page.
(function () {
  "use strict";
  if (location.protocol !== "file:") {
    // A page that leads on names the index page, so that it works on a disk too; here the short address is the right one.
    if (location.pathname.endsWith("/index.html")) {
      history.replaceState(history.state, "", location.pathname.replace(/index\.html$/, "") + location.search + location.hash);
    }
    return;
  }
  for (const link of document.querySelectorAll("a[href]")) {
    const [, path, rest] = /^([^?#]*)(.*)$/.exec(link.getAttribute("href"));
    if ((path.endsWith("/") || path.endsWith("..")) && !/^[a-z]+:/i.test(path)) {
      link.setAttribute("href", path.replace(/\/?$/, "/") + "index.html" + rest);
    }
  }
})();
