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
    text: (line) => text(line) + "\n" + address,
    html: (line) => '<p lang="' + line.lang + '" dir="' + line.dir + '">' + escape(text(line)) + '<br>\n<a href="' + escape(address) + '">' + escape(address) + "</a></p>",
    markdown: (line) => text(line).replace(/[\\*_[\]<>`#]/g, "\\$&") + "  \n<" + address + ">",
  };
  // Without a host in the settings the page alone knows where it is.
  if (!canonical) {
    for (const line of lines) line.querySelector(".cite__address").textContent = address;
    for (const [form, cell] of ["html", "markdown"].map((name, at) => [name, document.querySelectorAll(".forms > dd > code")[at]])) {
      if (cell) cell.textContent = forms[form](lines[0]);
    }
  }
  const bar = document.querySelector(".citing__copy");
  const choice = bar.querySelector("select");
  const status = bar.querySelector("output"); // read aloud when it changes
  // The language that the reader chose for the page, else those of the browser.
  const chosenTag = document.documentElement.lang === lines[0].lang ? [] : [document.documentElement.lang];
  const wanted = [...chosenTag, ...(navigator.languages || [])].map((tag) => tag.slice(0, 2));
  const best = wanted.find((tag) => lines.some((line) => line.lang.slice(0, 2) === tag));
  if (best) choice.value = lines.find((line) => line.lang.slice(0, 2) === best).lang;
  const chosen = () => lines.find((line) => line.lang === choice.value) || lines[0];
  for (const button of bar.querySelectorAll("button")) {
    const form = forms[button.value];
    button.onclick = () => {
      const refused = () => {
        chosen().closest("details")?.setAttribute("open", "");
        getSelection().selectAllChildren(chosen());
        status.textContent = words.copyFailed;
      };
      if (!navigator.clipboard) refused();
      else navigator.clipboard.writeText(form(chosen())).then(() => { status.textContent = words.copied; }, refused);
    };
  }
})();
