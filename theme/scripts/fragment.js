// Mends the fragment of an address that a mail program damaged (#con-c», #CON-C, #con-%63, #con-c%EF%BC%8C), and leads to
// the nearest clause where the named one is not on the page. not-found.js mends paths by the same rules.
var mending = (function () {
  "use strict";
  // What cannot be seen but is copied along: soft hyphens, joiners, marks of direction.
  const unseen = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

  // %25E3 is an escape that was escaped again. Where an escape is cut off, those that are whole are undone.
  const undone = (text) => {
    try { return decodeURIComponent(text); } catch {
      return text.replace(/%[2-7][0-9a-f]/gi, (one) => String.fromCharCode(parseInt(one.slice(1), 16)));
    }
  };
  const decoded = (text) => {
    for (let turn = 0; turn < 4 && text.includes("%"); turn++) text = undone(text);
    return text;
  };

  // One way to write it: lower case, half width, one kind of dash; entities and quoted-printable undone.
  const tidy = (text) => decoded(text)
    .replace(/(%[89a-f][0-9a-f])+(%[0-9a-f]?$)?|%[0-9a-f]?$/gi, "\ufffd")
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (all, hex, digits) => {
      const code = parseInt(digits, hex ? 16 : 10);
      return code > 0x1f && code < 0x110000 ? String.fromCodePoint(code) : "";
    })
    .normalize("NFKC").toLowerCase()
    .replace(unseen, "")
    .replace(/[\u2010-\u2015\u2043\u2212_]/g, "-")
    .replace(/=(2d|2f|23)/g, (all, digits) => String.fromCharCode(parseInt(digits, 16)));

  // A line that a mail program broke, with its first breaks joined again: 0, 1, 2 … of them.
  const joined = (text) => {
    const readings = [text];
    const soft = text.replace(/=\s*(?=[a-z0-9\/#-])/g, "");
    if (soft !== text) readings.unshift(soft);
    for (let one = soft; readings.length < 5;) {
      const next = one.replace(/([a-z0-9\/-])\s+(?=[a-z0-9]*-|[a-z0-9]+\/|[a-z0-9]+$|[a-z0-9]+[^a-z0-9])/, "$1");
      if (next === one) break;
      readings.push(one = next);
    }
    return readings;
  };

  const token = (text) => (/^[^a-z0-9]*([a-z0-9-]*)/.exec(text)[1]).replace(/-+$/, "");

  // What a damaged fragment may have been, the likeliest first.
  const tokens = (fragment) => {
    const [plain, ...more] = joined(tidy(fragment)).map(token);
    // Broken after a hyphen: what follows belongs to it.
    const broken = /-=?\s+[a-z0-9]|[a-z0-9]\s+-[a-z0-9]/.test(tidy(fragment));
    return [...new Set(broken ? [...more, plain] : [plain, ...more])].filter((one) => one.length > 0);
  };
  return { undone, tidy, joined, tokens };
})();

(function () {
  "use strict";
  const words = document.body.dataset;
  const nearest = (token) => {
    for (let at = token; at.length > 0; at = at.slice(0, Math.max(at.lastIndexOf("-"), 0))) {
      const found = document.getElementById(at);
      if (found) return found;
    }
    return [...document.querySelectorAll("[id]")].find((one) => one.id.startsWith(token)) || null;
  };
  const say = (token) => {
    const note = document.createElement("p");
    note.className = "mended";
    note.setAttribute("role", "status");
    document.body.append(note);
    note.textContent = words.noClause.replace("{0}", token); // set when it is there, so that it is read aloud
    addEventListener("hashchange", () => note.remove(), { once: true });
    note.onclick = () => note.remove();
  };
  const mend = () => {
    const raw = location.hash.slice(1);
    if (raw === "" || document.getElementById(raw)) return;
    const tokens = mending.tokens(raw);
    const exact = tokens.find((one) => document.getElementById(one));
    const target = exact ? document.getElementById(exact) : tokens.length > 0 ? nearest(tokens[0]) : null;
    if (!target) return;
    location.replace("#" + target.id);
    if (!exact) setTimeout(() => say(tokens[0]), 0);
  };
  mend();
  addEventListener("hashchange", mend);
})();
