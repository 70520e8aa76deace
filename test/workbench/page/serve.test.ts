import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serveWorkbench, type Serving } from "../../../src/workbench";
import { newFolder } from "../../make/cli";

const microsofts = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** A built add-in of the fewest files. */
function builtAddIn(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "workbench"));
  writeFileSync(join(folder, "workbench/workbench.html"), "<title>Workbench</title>");
  writeFileSync(join(folder, "taskpane.html"), `<script src="${microsofts}"></script><p>Pane</p>`);
  writeFileSync(join(folder, "functions.json"), `{"functions":[]}`);
  return folder;
}

let serving: Serving;
beforeAll(async () => {
  const books = [{ title: "Example", file: "example.xlsx", bytes: new Uint8Array([80, 75, 3, 4]) }];
  serving = await serveWorkbench({ folder: builtAddIn(), books, port: 0 });
});
afterAll(() => serving.close());

const get = (path: string) => fetch(`${serving.address}${path}`);
const textOf = async (path: string) => (await get(path)).text();

test("the page and the files of the build are served, and what is not there is not", async () => {
  expect(await textOf("/")).toContain("<title>Workbench</title>");
  expect(await textOf("/functions.json")).toBe(`{"functions":[]}`);
  expect((await get("/nothing.js")).status).toBe(404);
  expect((await get("/..%2f..%2fetc/passwd")).status).toBe(404);
});

test("the pane's office.js comes from the package, unmodified, between the host's two scripts", async () => {
  const page = await textOf("/taskpane.html");
  expect(page).not.toContain(microsofts);
  expect([...page.matchAll(/src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
    "workbench/paneBefore.js",
    "office-js/office.js",
    "workbench/paneAfter.js",
  ]);
  const packaged = readFileSync(require.resolve("@microsoft/office-js/dist/office.js"), "utf8");
  expect(await textOf("/office-js/office.js")).toBe(packaged);
});

test("ready workbooks are listed and given as they are", async () => {
  expect(await (await get("/books/index.json")).json()).toEqual([{ title: "Example", file: "example.xlsx" }]);
  const bytes = new Uint8Array(await (await get("/books/example.xlsx")).arrayBuffer());
  expect([...bytes]).toEqual([80, 75, 3, 4]);
  expect((await get("/books/other.xlsx")).status).toBe(404);
});

test("every answer says that nothing may be loaded from elsewhere, nor kept", async () => {
  for (const path of ["/", "/taskpane.html", "/office-js/office.js"]) {
    const { headers } = await get(path);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'self'/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  }
});
