import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sirv from "sirv";
import { watchBuild, type BuildWatch } from "./watchBuild";

/** A workbook that the page offers to open. */
export interface ReadyBook {
  readonly title: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ServeOptions {
  /** The built add-in: its pane, manifest, functions.json, and the workbench's page. */
  readonly folder: string;
  readonly books: readonly ReadyBook[];
  readonly port: number;
  /** Whether pages hear of it when the folder is built again. */
  readonly watchesBuild?: boolean;
}

export interface Serving {
  /** Where the page is. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Nothing from elsewhere is loaded and nothing is sent elsewhere. Fabric and the grid set styles on elements. */
const contentSecurityPolicy = [
  "default-src 'none'",
  // An add-in may bring a program of its own in WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Serves the workbench to this computer alone, with the add-in's pane on the unmodified office.js. */
export async function serveWorkbench(options: ServeOptions): Promise<Serving> {
  const { folder, port, watchesBuild = false } = options;
  const builds = watchesBuild ? watchBuild(folder) : undefined;
  const answer = answerer(options, builds);
  const server = createServer((request, response) => {
    if (!isLocal(request)) return refuse(response);
    response.setHeader("Content-Security-Policy", contentSecurityPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    answerOrRefuse(answer, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const found = server.address();
  const bound = typeof found === "object" && found ? found.port : port;
  return {
    address: `http://localhost:${bound}`,
    close: () =>
      new Promise<void>((resolve) => {
        builds?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page of another site that makes its name point to this computer is turned away. */
function isLocal({ headers }: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? "");
}

function refuse(response: ServerResponse): void {
  response.statusCode = 403;
  response.end("The workbench answers to localhost alone.");
}

/** One request that cannot be answered is told so, and does not end the server for all others. */
function answerOrRefuse(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.statusCode = 405;
    return void response.end("The workbench is only read.");
  }
  const path = pathOf(request);
  if (path === undefined) {
    response.statusCode = 400;
    return void response.end("The workbench does not understand this address.");
  }
  try {
    answer(path, request, response);
  } catch (error) {
    // A file of the build may be gone for a moment while it is built anew.
    response.statusCode = 500;
    response.end(
      `The workbench could not answer this: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The path that is asked for; undefined where there is none that a file could have. */
function pathOf({ url = "/" }: IncomingMessage): string | undefined {
  if (url.startsWith("//") || !URL.canParse(url, "http://localhost")) return undefined;
  const { pathname } = new URL(url, "http://localhost");
  return isDecodable(pathname) && !/%00/.test(pathname) ? pathname : undefined;
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

type Answer = (path: string, request: IncomingMessage, response: ServerResponse) => void;

function answerer(options: ServeOptions, builds: BuildWatch | undefined): Answer {
  const { folder } = options;
  const files = sirv(folder, { dev: true, etag: false });
  const office = sirv(officeFolder(), { dev: true, etag: false });
  return (path, request, response) => {
    const missing = () => {
      response.statusCode = 404;
      response.end();
    };
    const made = madePage(path, options);
    if (builds && path === "/builds") builds.tell(response);
    else if (made) {
      response.setHeader("Content-Type", made.type);
      response.end(made.content);
    } else if (path.startsWith("/office-js/")) {
      request.url = path.slice("/office-js".length);
      office(request, response, missing);
    } else files(request, response, missing);
  };
}

interface Made {
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** What is not a file of the build: the page itself, the pane on its host, the ready workbooks. */
function madePage(path: string, { folder, books, watchesBuild }: ServeOptions): Made | undefined {
  const html = "text/html; charset=utf-8";
  if (path === "/") {
    const page = readFileSync(join(folder, "workbench/workbench.html"), "utf8");
    return { type: html, content: watchesBuild ? watching(page) : page };
  }
  if (path === "/taskpane.html")
    return { type: html, content: hosted(readFileSync(join(folder, "taskpane.html"), "utf8")) };
  if (path === "/books/index.json") {
    const list = books.map(({ title, file }) => ({ title, file }));
    return { type: "application/json", content: JSON.stringify(list) };
  }
  const book = books.find(({ file }) => path === `/books/${file}`);
  return book && { type: "application/octet-stream", content: book.bytes };
}

/** The page, told that it may ask for news of builds. */
function watching(page: string): string {
  return page.replace("<head>", '<head><meta name="watches-build">');
}

/** The pane's page with office.js from the package, between the two scripts that are its host. */
function hosted(page: string): string {
  const scripts = ["workbench/paneBefore.js", "office-js/office.js", "workbench/paneAfter.js"];
  const loader = /<script src="?https:\/\/appsforoffice\.microsoft\.com\/[^>]*><\/script>/;
  return page.replace(loader, scripts.map((src) => `<script src="${src}"></script>`).join(""));
}

function officeFolder(): string {
  return dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));
}
