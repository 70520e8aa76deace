/** @jest-environment jsdom */
import "../../workbench/test/make/page";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";

const folder = join(__dirname, "../../docs/help");
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));

function open(name: string): void {
  const html = readFileSync(join(folder, name), "utf8");
  document.documentElement.innerHTML = html.replace(/^<!doctype html>\s*<html[^>]*>|<\/html>\s*$/g, "");
  document.documentElement.lang = "en";
}

/** Runs the page's own script, as a browser does once the page is there. */
function runScript(): void {
  window.eval(readFileSync(join(folder, "search.js"), "utf8"));
}

test.each(pages)("%s can be read by everybody", async (name) => {
  open(name);
  // Colours are a matter of the style sheet, which this page does not load.
  const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

test("every link leads to a page that is there, and no page carries a script of its own", () => {
  for (const name of pages) {
    open(name);
    const files = [...document.querySelectorAll("[href], [src]")]
      .map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
      .filter((address) => !address.startsWith("#"));
    const there = new Set(readdirSync(folder));
    expect([name, files.filter((file) => !there.has(file))]).toEqual([name, []]);
    expect([...document.scripts].every(({ text }) => text === "")).toBe(true);
  }
});

const shown = () =>
  [...document.querySelectorAll<HTMLElement>(".entry")]
    .filter((entry) => !entry.hidden)
    .map((entry) => entry.querySelector("a")?.textContent);

function search(words: string): void {
  const field = document.querySelector<HTMLInputElement>("#query")!;
  field.value = words;
  field.dispatchEvent(new Event("input"));
}

test("without its script the index shows every function and no search field", () => {
  open("index.html");
  expect(shown()).toHaveLength(pages.length - 1);
  expect(document.querySelector("form")?.hidden).toBe(true);
});

test("the index finds a function by words of its page", () => {
  open("index.html");
  runScript();
  expect(document.querySelector("form")?.hidden).toBe(false);
  search("shapley");
  expect(shown()).toEqual(["BSC.DRIVERS"]);
  expect(document.querySelector("#found")?.textContent).toBe(`1 of ${pages.length - 1} functions`);
  search("weighted mean");
  expect(shown()).toContain("BSC.ROLLUP");
  search("");
  expect(shown()).toHaveLength(pages.length - 1);
});
