// The list of sections goes along: in the bar that stays, with the section that one reads.
(function () {
  "use strict";
  const list = document.querySelector(".opening .sections");
  const follow = document.querySelector(".follow");
  if (!list || !follow) return;
  const now = follow.querySelector(".follow__now");
  const summary = follow.querySelector("summary");
  follow.append(list.cloneNode(true));
  follow.hidden = false;
  const links = [...follow.querySelectorAll(".sections a")];
  const places = links.map((link) => [link, document.getElementById(link.hash.slice(1))]).filter(([, row]) => row);
  const whole = now.textContent;
  let at = null;

  const look = () => {
    const line = document.querySelector(".views").getBoundingClientRect().bottom + 90;
    const found = places.findLast(([, row]) => row.getClientRects().length > 0 && row.getBoundingClientRect().top < line);
    const link = found ? found[0] : null;
    if (link === at) return;
    if (at) at.removeAttribute("aria-current");
    at = link;
    if (link) link.setAttribute("aria-current", "true");
    now.textContent = link ? link.querySelector("span").textContent : whole;
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; look(); });
  }, { passive: true });
  follow.addEventListener("click", (event) => { if (event.target.closest("a")) follow.open = false; });
  document.addEventListener("pointerdown", (event) => { if (!follow.contains(event.target)) follow.open = false; });
  follow.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !follow.open) return;
    follow.open = false;
    summary.focus();
  });
  look();
})();
