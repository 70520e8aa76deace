import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { serveWorkbench, type Serving } from "excel-workbench";
import { newFolder } from "../../make/cli";

const microsofts = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** A built add-in of the fewest files. */
function builtAddIn(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "workbench"));
  writeFileSync(join(folder, "workbench/workbench.html"), "<head><title>Workbench</title></head>");
  writeFileSync(join(folder, "taskpane.html"), `<script src="${microsofts}"></script><p>Pane</p>`);
  writeFileSync(join(folder, "functions.json"), `{"functions":[]}`);
  return folder;
}

/** Serves a folder that is built again, to one page that listens; ends both. */
async function whileWatched(steps: (folder: string, heard: () => Promise<string>) => Promise<void>) {
  const folder = builtAddIn();
  const watched = await serveWorkbench({ folder, books: [], port: 0, watchesBuild: true });
  expect(await (await fetch(watched.address)).text()).toContain('<meta name="watches-build">');
  const news = (await fetch(`${watched.address}/builds`)).body?.pipeThrough(new TextDecoderStream());
  const reader = news?.getReader();
  await reader?.read(); // the empty line that opens the answer
  await steps(folder, async () => (await reader?.read())?.value ?? "");
  await watched.close();
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

test("where builds are watched a page hears of each once, whatever it wrote for the browser", () =>
  whileWatched(async (folder, heard) => {
    writeFileSync(join(folder, "taskpane.html"), "<p>Built</p>");
    writeFileSync(join(folder, "workbench/worker.js"), "// built");
    expect(await heard()).toBe("data: built\n\n");
    rmSync(join(folder, "taskpane.html"));
    writeFileSync(join(folder, "taskpane.html"), "<p>Built again</p>");
    expect(await heard()).toBe("data: built\n\n");
  }));

test("a build that writes everything as it was is not told", () =>
  whileWatched(async (folder, heard) => {
    writeFileSync(join(folder, "functions.json"), `{"functions":[]}`);
    await wait(800); // twice as long as a build is quiet when it is through
    writeFileSync(join(folder, "functions.json"), `{"functions":[1]}`);
    expect(await heard()).toBe("data: built\n\n");
    expect(await Promise.race([heard(), wait(800)])).toBe(undefined);
  }));

test("where they are not, no page asks", async () => {
  expect(await textOf("/")).not.toContain("watches-build");
  expect((await get("/builds")).status).toBe(404);
});

/** What comes back to bytes that are sent as they are; "" where the connection is closed without a word. */
function answerTo(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answered = "";
    const socket = connect(Number(new URL(serving.address).port), "127.0.0.1", () =>
      socket.end(request, "latin1"),
    );
    socket.on("data", (bytes) => (answered += bytes.toString("latin1")));
    socket.on("close", () => resolve(answered));
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNRESET" ? resolve(answered) : reject(error),
    );
  });
}

const asked = (line: string, ...headers: readonly string[]) =>
  answerTo([line, "Host: localhost", ...headers, "Connection: close", "", ""].join("\r\n"));

test.each([
  ["GET // HTTP/1.1", 400],
  ["GET ///// HTTP/1.1", 400],
  ["GET http:// HTTP/1.1", 400],
  ["GET http://[/ HTTP/1.1", 400],
  ["GET //x:99999/ HTTP/1.1", 400],
  ["GET * HTTP/1.1", 404],
  ["GET /%00 HTTP/1.1", 400],
  ["GET /%E0%A4%A HTTP/1.1", 400],
  ["GET /office-js/%E0%A4%A HTTP/1.1", 400],
  ["GET /office-js/%00 HTTP/1.1", 400],
  ["GET /office-js/../../package.json HTTP/1.1", 404],
  ["POST / HTTP/1.1", 405],
  ["DELETE /books/example.xlsx HTTP/1.1", 405],
  ["OPTIONS * HTTP/1.1", 405],
  ["BREW / HTTP/1.1", 400],
  ["GET / HTTP/9.9", 400],
])("%s is answered, and the server lives on", async (line, status) => {
  expect(await asked(line)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect((await get("/functions.json")).status).toBe(200);
});

test("an address of nine thousand letters is answered", async () => {
  expect(await asked(`GET /${"a".repeat(9000)} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 404 /);
});

test("no request ends the server, whatever it is made of", async () => {
  const piece = fc.constantFrom(
    ..."GET|POST|/|//|?|#|%|%2e|..|\\|:|@|[|]| |\t|\r\n|Host: localhost|Content-Length: -1|HTTP/1.1|\0|\xff|builds|office-js".split(
      "|",
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      await asked(`GET /${pieces.join("")} HTTP/1.1`, pieces.join(""));
      expect((await get("/functions.json")).status).toBe(200);
    }),
    { numRuns: 60 },
  );
});
