import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { paneBundle, totalBytes } from "../make/bundle";

const dist = join(__dirname, "../../dist");

/** The limit for all that the pane's page names: itself, its styles and its script, gzip. office.js is Microsoft's. */
const limitBytes = 150_000;

test("the pane's first screen is at most 150 kB over the wire", () => {
  const { first } = paneBundle();
  expect(first.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "taskpane.html",
      "taskpane.css",
      expect.stringMatching(/^taskpane\.[0-9a-f]{12}\.js$/),
    ]),
  );
  expect(totalBytes(first)).toBeLessThanOrEqual(limitBytes);
});

test("the build is ready for a web host: nothing of this computer, scripts by what is in them, headers, pages", () => {
  const read = (name: string) => readFileSync(join(dist, name), "utf8");
  for (const name of ["manifest.xml", "functions.json", "taskpane.html", "help/install.html"])
    expect([name, read(name).includes("localhost")]).toEqual([name, false]);
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js") && name !== "functions.js");
  expect(scripts.length).toBeGreaterThan(10);
  for (const name of scripts) expect(name).toMatch(/^(taskpane|part\.\d+)\.[0-9a-f]{12}\.js$/);
  for (const name of ["_headers", "staticwebapp.config.json", "web.config"])
    expect(read(name)).toContain("Access-Control-Allow-Origin");
  expect(read("help/privacy.html")).toMatch(/<a href="?support.html"?>support</);
  expect(read("help/support.html")).toMatch(/<a href="?install.html"?>/);
});

test("every link of the published pages leads to one of them, and in the sources to a file that is there", () => {
  const help = join(dist, "help");
  const linksOf = (folder: string, name: string, link: RegExp) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(link)].map(
      ([, file]) => [name, file ?? ""] as const,
    );
  const pages = readdirSync(help).filter((name) => name.endsWith(".html"));
  const links = pages.flatMap((name) => linksOf(help, name, /(?:href|src)="?([\w.-]+)/g));
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(([, file]) => !existsSync(join(help, file)))).toEqual([]);
  const docs = join(dist, "../docs");
  const sources = ["install.md", "privacy.md", "support.md"];
  const named = sources.flatMap((name) => linksOf(docs, name, /\]\(([\w/.-]+)/g));
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter(([, file]) => !existsSync(join(docs, file)))).toEqual([]);
});

test("the pane's page allows Microsoft's office.js and nothing else from outside", () => {
  const page = readFileSync(join(dist, "taskpane.html"), "utf8");
  const policy = /Content-Security-Policy content="([^"]+)"/.exec(page)?.[1] ?? "";
  const outside = policy.match(/https?:[^\s;]+|\*/g);
  expect(policy).toContain("default-src 'none'");
  expect(outside).toEqual(["https://appsforoffice.microsoft.com"]);
});
