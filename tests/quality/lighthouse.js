// Lighthouse's four figures for each kind of page of a built site, on Lighthouse's phone and its desktop.
//   node lighthouse.js OUTPUT [BROWSER]
// Ends with 1 where a figure is below its bar: 100 on home, proposal and search, 90 on the matrix.
import { readdirSync, existsSync } from "node:fs";
import { resolve, join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import { launch } from "chrome-launcher";
import { serve } from "./serve.js";

const output = resolve(process.argv[2] ?? "../../output");
const browser = process.argv[3] ?? "/usr/bin/chromium";
const kinds = ["performance", "accessibility", "best-practices", "seo"];

/** The folders in a folder of the site whose names fit, the last first. */
const folders = (at, name) => readdirSync(join(output, at), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && name.test(entry.name)).map((entry) => `${at}${entry.name}/`).sort().reverse();
const conference = folders("/", /./).find((at) => existsSync(join(output, at, "p")));
if (!conference) {
  console.error(`${output}: no built site stands there; build it first`);
  process.exit(2);
}
const pages = [
  ["home", "/", 100],
  ["proposal", folders(`${conference}p/`, /./)[0], 100],
  ["search", "/search/?q=a", 100],
  ["matrix", folders(conference, /^(r|dec|rec)\d+$/)[0], 90],
  ["conference", conference, 90],
  ["topics", "/topics/", 90],
  ["cited texts", "/ref/", 90],
].filter(([, path]) => path);

const chrome = await launch({ chromePath: browser, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
const host = await serve(output);
let low = 0;
console.log(`| page | on | ${kinds.join(" | ")} | largest paint | layout shift |`);
console.log("|---|---|---|---|---|---|---|---|");
try {
  for (const [name, path, bar] of pages) {
    for (const [on, config] of [["phone", undefined], ["desktop", desktopConfig]]) {
      const { lhr } = await lighthouse(host.address + path, { port: chrome.port, logLevel: "error", onlyCategories: kinds }, config);
      const figures = kinds.map((kind) => Math.round(lhr.categories[kind].score * 100));
      const shown = (audit) => lhr.audits[audit].displayValue ?? "–";
      console.log(`| ${name} ${path} | ${on} | ${figures.join(" | ")} | ${shown("largest-contentful-paint")} | ${shown("cumulative-layout-shift")} |`);
      low += figures.filter((figure) => figure < bar).length;
      for (const kind of kinds) {
        for (const { id, weight } of lhr.categories[kind].auditRefs) {
          const audit = lhr.audits[id];
          if (weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`  ${kind}: ${audit.title} ${audit.displayValue ?? ""}`);
        }
      }
    }
  }
} finally {
  host.close();
  chrome.kill();
}
process.exit(low ? 1 : 0);
