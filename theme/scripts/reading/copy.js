// Beside every clause's address a button that copies its citation: what it is, and the address alone on the last line.
(function () {
  "use strict";
  const words = document.body.dataset;
  if (!words.citation) return;
  const canonical = document.querySelector("link[rel=canonical]");
  const page = canonical ? canonical.href : location.href.replace(/[?#].*$/, "");
  const status = document.createElement("output"); // read aloud when it changes
  status.className = "copied";

  const citation = (anchor) => {
    const name = anchor && anchor.querySelector(".vh");
    const line = name ? words.citeClause.replace("{0}", () => words.citation).replace("{1}", () => name.textContent.trim() + (anchor.dataset.tail || "")) : words.citation;
    return line + "\n" + (anchor ? new URL(anchor.getAttribute("href"), page).href : page);
  };
  const icon = () => {
    const shape = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    shape.setAttribute("viewBox", "0 0 16 16");
    shape.setAttribute("width", "16");
    shape.setAttribute("height", "16");
    shape.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z");
    path.setAttribute("fill", "none");
    path.setAttribute("stroke", "currentColor");
    shape.append(path);
    return shape;
  };
  const add = (after, anchor) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    if (anchor) {
      button.append(icon());
      button.title = words.copy;
      button.setAttribute("aria-label", words.copy + ": " + anchor.textContent.replace("¶", "").trim());
    } else {
      button.textContent = words.copy;
    }
    button.onclick = () => {
      const text = citation(anchor);
      const done = () => { button.after(status); status.textContent = words.copied; };
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, () => byHand(text, button));
      else byHand(text, button);
    };
    after(button);
  };
  // On a disk, or where copying is refused: the text stands selected, and the keyboard copies it.
  const byHand = (text, button) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    field.setAttribute("aria-label", words.copyFailed);
    button.after(field);
    field.select();
    const copied = document.execCommand && document.execCommand("copy");
    if (copied) field.remove();
    else field.onblur = () => field.remove();
    button.after(status);
    status.textContent = copied ? words.copied : words.copyFailed;
  };
  for (const anchor of document.querySelectorAll(".gutter > .anchor")) {
    anchor.title = anchor.lastElementChild.textContent.trim();
    add((button) => anchor.after(button), anchor);
  }
  const cite = document.querySelector("[data-cite]");
  if (cite) add((button) => cite.after(button), null);
})();
