// Finds the page that a damaged address means. repair(damaged, site, root) gives
// { address, certain, near }: the address without the root, whether nothing but damage was taken away, and what else it
// may have been. An address that is whole is its own repair. `site` is siteAddresses of addresses.js.
var repair = (function () {
  "use strict";

  // Mail gateways write the address that was meant into an address of their own.
  const unwrapped = (text) => {
    for (let turn = 0; turn < 3; turn++) {
      const inner = defended(text) || carried(text) || carried(mending.undone(text));
      if (inner === null) break;
      text = inner;
    }
    return text;
  };
  // …safelinks…/?url=https%3A%2F%2F…&data=…, google.com/url?q=https://…&sa=…, cudasvc.com/url?a=https%3a%2f%2f…
  const carried = (text) => {
    const found = /[?&](?:amp;)?(?:url|u|q|a|target|link)=(https?(?::|%3a|%253a)[^&\s]*)/i.exec(text);
    if (!found) return null;
    try { return decodeURIComponent(found[1]); } catch { return found[1]; }
  };
  // urldefense.com/v3/__https://…/*con-c__;Iw!!…$ (each * one of the characters behind __; in Base64), and its
  // older form v2/url?u=https-3A__…_b-2D67-2D4_.
  const defended = (text) => {
    const third = /urldefense\.(?:com|us|proofpoint\.com)\/v3\/__(.*?)(?:__;([\w+\/=-]*)|__|$)/i.exec(text);
    if (third) {
      let hidden = "";
      try { hidden = atob((third[2] || "").replace(/-/g, "+").replace(/_/g, "/")); } catch { /* cut off: # is what it mostly is */ }
      let at = 0;
      return third[1].replace(/(https?:\/)(?!\/)/i, "$1/").replace(/\*/g, () => hidden[at++] || "#");
    }
    const second = /\/v2\/url\?u=(https?-3a__[^&\s]*)/i.exec(text);
    return second
      ? second[1].replace(/_/g, "/").replace(/-([0-9a-f]{2})/gi, (all, digits) => String.fromCharCode(parseInt(digits, 16)))
      : null;
  };

  // The text itself and, where it holds whole addresses, what stands behind each host.
  const behindHosts = (text) => {
    const readings = [text];
    for (const host of text.matchAll(/https?:\/+[^\/\s]+/gi)) readings.push(text.slice(host.index + host[0].length));
    return readings;
  };

  const withoutRoot = (text, root) => {
    const path = root.replace(/\/$/, "").toLowerCase();
    return path !== "" && (text + "/").startsWith(path + "/") ? text.slice(path.length) : text;
  };

  // The segments of a path. What is glued to one is dropped; words that follow it end the address.
  const segmentsOf = (path) => {
    const segments = [];
    let certain = true;
    for (const piece of path.split(/[\/\\]+/)) {
      const [, before, name, behind] = /^([^a-z0-9]*)([a-z0-9-]*)([^]*)$/.exec(piece);
      if (/[\s?&<"]/.test(before) && segments.length > 0) break;
      if (/['\u2019\u02bc`\u00b4]$/.test(before) && name === "s") continue;
      const segment = name.replace(/^-+|-+$/g, "");
      if (segment !== "") segments.push(segment);
      // Broken after its hyphen: what follows belonged to it.
      if (name.endsWith("-") && /^\s/.test(behind)) certain = false;
      if (behind === "") continue;
      if (/^[^a-z0-9\s?&]*$/.test(behind)) continue;
      if (!/^(\.html?\b|['\u2019\u02bc`\u00b4]s\b|[\s?&;"<>|\[\]{}]|[^\x00-\x7f]|[,.;:!)]+\s)/.test(behind)) certain = false;
      break;
    }
    if (segments[segments.length - 1] === "index") segments.pop();
    return { segments, certain };
  };

  const under = (segments) => segments.length === 0 ? "/" : "/" + segments.join("/") + "/";
  const names = (site, folder) => Object.hasOwn(site.folders, folder) ? site.folders[folder].split(" ") : [];
  const isPage = (site, segments) => segments.length === 0 || names(site, under(segments.slice(0, -1))).includes(segments[segments.length - 1]);
  const hasClauses = (site, page) => page[page.length - 2] === "p" || page.length === 2 && Object.hasOwn(site.folders, under([page[0], "p"]));
  const isToken = (site, text) => {
    const found = /^([a-z]{1,3})[0-9]*(-[a-z0-9]+)*$/.exec(text);
    return found !== null && site.codes.split(" ").includes(found[1]);
  };

  // The page with what is behind it; null where what is behind it is no clause.
  const whole = (site, page, rest) =>
    rest.length === 0 ? under(page) : rest.length === 1 && hasClauses(site, page) && isToken(site, rest[0]) ? under([...page, rest[0]]) : null;

  // B/67/4 written with its slashes: segments of the end joined by hyphens.
  const rejoined = (site, segments) => {
    for (let from = 0; from < segments.length - 1; from++) {
      for (let to = segments.length; to > from + 1; to--) {
        const page = [...segments.slice(0, from), segments.slice(from, to).join("-")];
        const address = isPage(site, page) ? whole(site, page, segments.slice(to)) : null;
        if (address) return address;
      }
    }
    return null;
  };

  // A name that only one folder of the site holds, wherever it was written.
  const elsewhere = (site, segments) => {
    for (let at = segments.length - 1; at >= 0; at--) {
      const folders = Object.keys(site.folders).filter((folder) => names(site, folder).includes(segments[at]));
      if (folders.length !== 1) continue;
      const folder = folders[0].split("/").filter((one) => one !== "");
      const address = whole(site, [...folder, segments[at]], segments.slice(at + 1));
      if (address) return { address, certain: segments.slice(0, at).every((one) => folder.includes(one)) };
    }
    return null;
  };

  const nearestOf = (site, segments) => {
    let count = segments.length;
    while (!isPage(site, segments.slice(0, count))) count--;
    const page = segments.slice(0, count);
    // Cut off: whatever begins so, in the folder that was named.
    const last = segments[segments.length - 1] || "";
    const near = count < segments.length ? names(site, under(segments.slice(0, -1))).filter((name) => name.startsWith(last)).slice(0, 8) : [];
    return { address: under(page), near: near.map((name) => under([...segments.slice(0, -1), name])) };
  };

  const read = (site, path) => {
    const { segments, certain } = segmentsOf(path);
    for (let count = segments.length; count > 0; count--) {
      const page = segments.slice(0, count);
      const address = isPage(site, page) ? whole(site, page, segments.slice(count)) : null;
      if (address) return { address, certain, near: [] };
    }
    if (segments.length === 0) return { address: "/", certain, near: [] };
    const joined = rejoined(site, segments);
    if (joined) return { address: joined, certain, near: [] };
    const other = elsewhere(site, segments);
    if (other && other.certain) return { ...other, certain, near: [] };
    const nearest = nearestOf(site, segments);
    return { address: other ? other.address : nearest.address, certain: false, near: nearest.near };
  };

  const better = (one, other) => other === null || (one.certain !== other.certain ? one.certain : one.address.length > other.address.length);

  return function (damaged, site, root) {
    let best = null;
    const near = new Set();
    for (const text of behindHosts(unwrapped(damaged)).map((one) => mending.tidy(one))) {
      const cut = text.indexOf("#");
      const [path, fragment] = cut < 0 ? [text, ""] : [text.slice(0, cut), text.slice(cut + 1)];
      let here = null;
      for (const reading of mending.joined(path)) {
        const found = read(site, withoutRoot(reading, root));
        // Joined or not, both are pages: the reader knows which was meant.
        if (here && here.certain && found.certain && !found.address.startsWith(here.address)) {
          near.add(here.address).add(found.address);
          here = { ...here, certain: false };
        } else if (better(found, here)) here = found;
      }
      if (best === null || here.address !== "/" && better(here, best)) best = { ...here, fragment };
    }
    best.near.forEach((one) => near.add(one));
    const [token] = best.certain ? mending.tokens(best.fragment) : [];
    const address = best.address + (token ? "#" + token : "");
    near.delete(address);
    return { address, certain: best.certain, near: [...near] };
  };
})();
