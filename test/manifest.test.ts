import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { ribbonCommands } from "../src/commands";
import { addInAddress, manifestAt } from "../config/address";
import { version } from "../package.json";

const root = join(__dirname, "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "text/xml");

const all = (name: string): readonly Element[] => [...manifest.getElementsByTagNameNS("*", name)];
const attributesOf = (name: string, attribute: string) =>
  all(name).map((one) => one.getAttribute(attribute) ?? "");
const resources = ["Image", "Url", "String"]
  .flatMap((name) => all(name))
  .filter((one) => one.hasAttribute("id"));
const developmentUrl = "https://localhost:3000/";

test("every resource that is asked for is there, once, and none is there for nothing", () => {
  const asked = [...new Set([...text.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id))].sort();
  const ids = resources.map((one) => one.getAttribute("id"));
  expect([...ids].sort()).toEqual(asked);
});

test("ids and strings keep the lengths that Excel takes", () => {
  for (const one of resources) expect((one.getAttribute("id") ?? "").length).toBeLessThanOrEqual(32);
  const longest = (parent: string) =>
    Math.max(
      ...[...(all(parent)[0]?.getElementsByTagNameNS("*", "String") ?? [])].map(
        (one) => (one.getAttribute("DefaultValue") ?? "").length,
      ),
    );
  expect(longest("ShortStrings")).toBeLessThanOrEqual(125);
  expect(longest("LongStrings")).toBeLessThanOrEqual(250);
});

test("every icon is a PNG of the size that it is said to have", () => {
  const sizeOf = new Map(
    all("Image").flatMap((one) => {
      const [size, resid] = [one.getAttribute("size"), one.getAttribute("resid")];
      return size && resid ? [[resid, Number(size)] as const] : [];
    }),
  );
  expect(sizeOf.size).toBe(15);
  for (const one of all("Image").filter((image) => image.getAttribute("id"))) {
    const png = readFileSync(fileOf(one.getAttribute("DefaultValue") ?? ""));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const wanted = sizeOf.get(one.getAttribute("id") ?? "");
    // Width and height stand in a PNG's first chunk.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([wanted, wanted]);
  }
});

/** Where the build takes a file of the manifest from. */
function fileOf(url: string): string {
  const path = url.slice(developmentUrl.length);
  const sources: Readonly<Record<string, string>> = {
    "taskpane.html": "src/taskpane/taskpane.html",
    "functions.js": "config/hosting/functions.js",
    "help/support.html": "docs/support.md",
    "functions.json": ".cache/functions.json",
  };
  return join(root, sources[path] ?? path.replace(/^help\//, "docs/help/"));
}

test("every file that it names is one that the build makes", () => {
  const urls = [...text.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, url]) => url ?? "");
  expect(urls.length).toBeGreaterThan(10);
  for (const url of urls) {
    expect(url.startsWith(developmentUrl)).toBe(true);
    expect(existsSync(fileOf(url)) ? url : `${url} is missing`).toBe(url);
  }
});

test("the ribbon's functions are the commands that the add-in answers", () => {
  const named = all("FunctionName").map((one) => one.textContent);
  expect(named).toEqual(ribbonCommands.map(({ id }) => id));
});

test("pane, functions and commands share one runtime, and Excel must have what the add-in uses", () => {
  expect(attributesOf("Runtime", "resid")).toEqual(["Pane.Url"]);
  expect(attributesOf("Runtime", "lifetime")).toEqual(["long"]);
  expect(attributesOf("FunctionFile", "resid")).toEqual(["Pane.Url"]);
  const sets = all("Set").map((one) => [one.getAttribute("Name"), one.getAttribute("MinVersion")]);
  expect(sets).toEqual([
    ["SharedRuntime", "1.1"],
    ["ExcelApi", "1.14"],
    ["CustomFunctionsRuntime", "1.2"],
  ]);
});

test("an address that Excel would not load from ends the build, and one with or without a slash is the same", () => {
  const address = "https://scorecard.example.org/bsc/";
  expect(addInAddress("production", address)).toBe(address);
  expect(addInAddress("production", address.slice(0, -1))).toBe(address);
  expect(addInAddress("development", "https://elsewhere.example.org/")).toBe(developmentUrl);
  const refused = {
    "http://scorecard.example.org/": "https",
    "https://localhost:3000/": "this computer",
    "https://127.0.0.1/": "this computer",
    "https://localhost./": "this computer",
    "https://bsc.localhost/": "this computer",
    "https://me:secret@scorecard.example.org/": "nobody",
    "https://scorecard.example.org/?v=1": "without",
    "scorecard.example.org": "no address",
  };
  for (const [given, said] of Object.entries(refused))
    expect(() => addInAddress("production", given)).toThrow(said);
});

test("a built manifest names its address alone, the version of the package, and a functions' list of that version", () => {
  const built = manifestAt(text, { url: "https://scorecard.example.org/bsc/", version });
  expect(built).not.toContain("localhost");
  expect(built).toContain(`<Version>${version}.0</Version>`);
  expect(built).toContain("<AppDomain>https://scorecard.example.org</AppDomain>");
  expect(built).toContain(`"https://scorecard.example.org/bsc/functions.json?v=${version}"`);
  expect(built).toContain('"https://scorecard.example.org/bsc/taskpane.html"');
});

test("an address with signs that XML or a replacement would take for something else stands in the manifest as it is", () => {
  const url = addInAddress("production", "https://scorecard.example.org/r&d $& it's");
  const built = new DOMParser().parseFromString(manifestAt(text, { url, version }), "text/xml");
  const sources = [...built.getElementsByTagNameNS("*", "SourceLocation")];
  expect(sources[0]?.getAttribute("DefaultValue")).toBe(`${url}taskpane.html`);
});

test("what a web host may keep for a year has its contents in its name", () => {
  const read = (name: string) => readFileSync(join(root, "config/hosting", name), "utf8");
  const { routes }: { routes: { route: string; headers: Record<string, string> }[] } = JSON.parse(
    read("staticwebapp.config.json"),
  );
  const firstFor = (file: string) =>
    routes.find(({ route }) => route === file || (route.endsWith("{js}") && file.endsWith(".js")));
  for (const file of ["/functions.js", "/help/search.js"])
    expect([file, firstFor(file)?.headers["Cache-Control"]]).toEqual([file, "no-cache"]);
  const kept = [...read("_headers").matchAll(/^(\/\S+)\n {2}Cache-Control: .*immutable/gm)].map(
    ([, path]) => path,
  );
  // The engine that reads files stands in a folder that is called by its version.
  expect(kept).toEqual(["/taskpane.*.js", "/part.*.js", "/duckdb-*"]);
});
