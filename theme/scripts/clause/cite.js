// Copies a citation as text, HTML or Markdown, in the reader's language; what is copied also stands on the page as text.
(function () {
  "use strict";
  const lines = [...document.querySelectorAll("[data-citing]")];
  if (lines.length === 0) return;
  const words = document.body.dataset;
  const canonical = document.querySelector("link[rel=canonical]");
  const address = canonical ? canonical.href : location.href.replace(/[?#].*$/, "");
  const text = (line) => line.firstChild.textContent.trim();
  const escape = (value) => value.replace(/[&<>"']/g, (c) => "&#" + c.charCodeAt(0) + ";");
  const forms = {
    Text: (line) => text(line) + "\n" + address,
    HTML: (line) => '<p lang="' + line.lang + '" dir="' + line.dir + '">' + escape(text(line)) + '<br>\n<a href="' + escape(address) + '">' + escape(address) + "</a></p>",
    Markdown: (line) => text(line).replace(/[\\*_[\]<>`#]/g, "\\$&") + "  \n<" + address + ">",
  };
  // Without a host in the settings the page alone knows where it is.
  if (!canonical) {
    for (const line of lines) line.querySelector(".cite__address").textContent = address;
    for (const [form, cell] of ["HTML", "Markdown"].map((name, at) => [name, document.querySelectorAll(".forms > dd > code")[at]])) {
      if (cell) cell.textContent = forms[form](lines[0]);
    }
  }
  const bar = document.createElement("p");
  bar.className = "citing__copy";
  const choice = document.createElement("select");
  choice.setAttribute("aria-label", words.citeLanguage);
  for (const line of lines) {
    const term = line.closest("dd");
    choice.add(new Option(term ? term.previousElementSibling.textContent : words.language, line.lang));
  }
  // The language that the reader chose for the page, else those of the browser.
  const chosenTag = document.documentElement.lang === lines[0].lang ? [] : [document.documentElement.lang];
  const wanted = [...chosenTag, ...(navigator.languages || [])].map((tag) => tag.slice(0, 2));
  const best = wanted.find((tag) => lines.some((line) => line.lang.slice(0, 2) === tag));
  if (best) choice.value = lines.find((line) => line.lang.slice(0, 2) === best).lang;
  const status = document.createElement("output"); // read aloud when it changes
  status.className = "copied";
  const chosen = () => lines.find((line) => line.lang === choice.value) || lines[0];
  bar.append(choice);
  for (const [name, form] of Object.entries(forms)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy + " (" + (name === "Text" ? words.citeText : name) + ")";
    button.onclick = () => {
      const refused = () => {
        chosen().closest("details")?.setAttribute("open", "");
        getSelection().selectAllChildren(chosen());
        status.textContent = words.copyFailed;
      };
      if (!navigator.clipboard) refused();
      else navigator.clipboard.writeText(form(chosen())).then(() => { status.textContent = words.copied; }, refused);
    };
    bar.append(button);
  }
  bar.append(status);
  lines[0].after(bar);
})();
