// The page that a host answers with where there is none: leads on where the address is damaged and it is certain what
// was meant, and offers the nearest pages where it is not.
(function () {
  "use strict";
  const place = document.querySelector("[data-root]");
  if (!place || typeof siteAddresses === "undefined") return;
  const root = place.dataset.root.replace(/\/$/, "");
  const asked = location.pathname + location.search + location.hash;
  if (location.pathname === root + "/404.html") return;
  const { address, certain, near } = repair(asked, siteAddresses, root);

  // A host that answers the repaired address with this page again must not be asked for ever.
  const isRepaired = (target) => location.pathname.replace(/\/?$/, "/") === target.split("#")[0].replace(/\/?$/, "/");
  const isNew = (target) => {
    const now = Date.now();
    try {
      const [before, when] = (sessionStorage.getItem("repaired") || "").split(" ");
      sessionStorage.setItem("repaired", target + " " + now);
      return before !== target || !isRepaired(target) || now - Number(when) > 5000;
    } catch { return !isRepaired(target); }
  };
  // A clause without a page of its own stands on its proposal's page, a row on its dossier's.
  const isHere = root + address.split("#")[0] === location.pathname;
  const parent = address.replace(/[^\/]+\/(#.*)?$/, "");
  const clause = isHere ? /^(\/.+\/)([a-z][a-z0-9-]*)\/$/.exec(address) : null;
  const onPage = clause && repair(clause[1], siteAddresses, "").address === clause[1] ? clause[1] + "#" + clause[2] : null;
  const target = root + (onPage || address);
  if (certain && (onPage || !isHere) && isNew(target)) {
    location.replace(target);
    return;
  }

  const list = document.createElement("ul");
  for (const one of new Set([isHere ? parent : address, ...near])) {
    if (one === "/" || one === "") continue;
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    link.href = root + one;
    link.textContent = place.dataset.parent.replace("{0}", one);
    item.append(link);
    list.append(item);
  }
  if (list.children.length > 0) place.append(list);
})();
