// Lists in another order than the page has them: by title in the order of the reader's language, or most first. The choice
// is in the address, so that it can be sent and is kept on the way back; without script the page's own order stands.
(function () {
  "use strict";
  const choice = document.querySelector("[data-sort]");
  if (!choice) return;
  const lists = [...document.querySelectorAll("[data-sorted]")].map((list) => ({ list, items: [...list.children] }));
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  // Sorting is stable: what is alike stays in the page's order.
  const orders = {
    name: (one, other) => compare(one.dataset.name, other.dataset.name),
    count: (one, other) => Number(other.dataset.count) - Number(one.dataset.count),
  };
  const sort = () => {
    for (const { list, items } of lists) list.append(...(orders[choice.value] ? [...items].sort(orders[choice.value]) : items));
  };
  choice.onchange = () => {
    const address = new URL(location.href);
    if (choice.value) address.searchParams.set("sort", choice.value); else address.searchParams.delete("sort");
    try { history.replaceState(history.state, "", address); } catch { /* some browsers refuse it on a disk */ }
    sort();
  };
  const wanted = new URLSearchParams(location.search).get("sort");
  if (wanted in orders) choice.value = wanted;
  sort();
})();
