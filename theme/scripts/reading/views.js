// Keeps the chosen view in the address and remembers it; choosing works without this.
(function () {
  "use strict";
  const choices = [...document.querySelectorAll("input[name=view]")];
  const marks = document.querySelector("input[name=words]");
  const all = document.querySelector("input[name=all]");
  if (choices.length === 0) return;
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not remembered then */ } };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    const view = asked.get("view") || stored("view");
    const choice = choices.find((input) => input.value === view);
    if (choice) choice.checked = true;
    marks.checked = asked.has("words") || stored("words") === "on";
    all.checked = asked.has("all") || stored("all") === "on";
  };
  const write = () => {
    const view = choices.find((input) => input.checked).value;
    store("view", view);
    store("words", marks.checked ? "on" : "off");
    store("all", all.checked ? "on" : "off");
    const query = new URLSearchParams(location.search);
    if (view === "side") query.delete("view"); else query.set("view", view);
    for (const box of [marks, all]) {
      if (box.checked) query.set(box.name, "on"); else query.delete(box.name);
    }
    const text = query.toString();
    history.replaceState(history.state, "", (text ? "?" + text : location.pathname) + location.hash);
  };
  // The clause that one reads stays where it is when the rows above it change their height.
  const steady = (change) => {
    const bar = document.querySelector(".controls").getBoundingClientRect().bottom;
    const row = [...document.querySelectorAll(".row[id]")].find((one) => one.getBoundingClientRect().bottom > bar);
    const before = row && row.getBoundingClientRect().top;
    change();
    if (row && before < innerHeight && row.getClientRects().length > 0) scrollBy(0, row.getBoundingClientRect().top - before);
  };
  read();
  addEventListener("pageshow", read);
  for (const input of [...choices, marks, all]) input.addEventListener("change", () => steady(write));
})();
