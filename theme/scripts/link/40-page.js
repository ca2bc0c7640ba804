// The page /link/: a mail is pasted, dropped or chosen, and shown with its links. Nothing leaves the page.
(function () {
  "use strict";
  const form = document.querySelector("[data-link]");
  if (!form) return;
  const words = form.dataset;
  const [field, file, output, count, copies] = ["field", "file", "output", "count", "copies"].map((name) => document.querySelector("[data-link-" + name + "]"));
  const home = new URL(words.home, location.href);
  const canonical = document.querySelector("link[rel=canonical]");
  const base = (canonical ? canonical.href : location.href).replace(/[^/]*\/(?:index\.html)?(?:[?#].*)?$/, "");
  const onDisk = home.protocol === "file:" && !canonical;
  const absolute = (address) => base + address.slice(1) + (onDisk && address.endsWith("/") ? "index.html" : "");
  let result = { citations: [], text: "" };

  const say = (text) => { count.textContent = text; };
  const show = (parts) => {
    result = mailing.show(output, parts, siteTargets, absolute, words.candidates);
    const found = result.citations.filter((one) => one.address || one.candidates.length > 0).length;
    say(result.text.trim() === "" ? "" : words.found.replace("{0}", String(found)));
    output.hidden = copies.hidden = result.text.trim() === "";
  };
  const read = async (chosen) => {
    const parts = mailing.read(await chosen.arrayBuffer());
    if (!parts) {
      show([]);
      say(words.noMail);
      return;
    }
    field.value = parts.filter((part) => !part.isHtml).map((part) => part.text).join("\n");
    show(parts);
  };

  field.addEventListener("input", () => show([{ isHtml: mailing.isHtml(field.value), text: field.value }]));
  field.addEventListener("paste", (event) => {
    const html = event.clipboardData.getData("text/html");
    if (html) setTimeout(() => show([{ isHtml: true, text: html }]), 0); // after the field has its text
  });
  file.addEventListener("change", () => { if (file.files[0]) read(file.files[0]); });
  for (const name of ["dragover", "drop"]) {
    form.addEventListener(name, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      if (name === "drop") read(event.dataTransfer.files[0]);
    });
  }

  const copy = (write) => write().then(() => say(words.copied), () => {
    getSelection().selectAllChildren(output); // refused: the keyboard copies what is selected
    say(words.copyFailed);
  });
  const html = () => output.innerHTML.replace(/ data-address="[^"]*"/g, "");
  for (const button of copies.querySelectorAll("button")) {
    button.onclick = () => copy(async () => {
      if (button.value === "text") await navigator.clipboard.writeText(result.text);
      else await navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([html()], { type: "text/html" }),
        "text/plain": new Blob([result.text], { type: "text/plain" }),
      })]);
    });
  }
  if (field.value) show([{ isHtml: mailing.isHtml(field.value), text: field.value }]);
})();
