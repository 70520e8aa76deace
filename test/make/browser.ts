import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { serveWorkbench, type ReadyBook, type ServeOptions, type Serving } from "excel-workbench";

const root = join(__dirname, "../..");
const dist = join(root, "dist");
const screenshots = join(root, "out/screenshots");

interface BrowserProgram {
  readonly path: string;
  readonly args: readonly string[];
  /** Where the libraries are that come with it; bare machines lack some. */
  readonly libraries: string;
}

/**
 * The browser comes as an ES module, which jest does not load: a process of its own asks it where it is.
 * It unpacks its libraries where it takes the machine for the one that it was made for.
 */
function browserProgram(): BrowserProgram {
  const ask = `import chromium from "@sparticuz/chromium";
    const path = await chromium.executablePath();
    console.log(JSON.stringify({ path, args: chromium.args, libraries: process.env.LD_LIBRARY_PATH ?? "" }));`;
  const env = { ...process.env, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  return JSON.parse(
    execFileSync("node", ["--input-type=module", "-e", ask], { cwd: root, encoding: "utf8", env }),
  );
}

export interface OpenPage {
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: FrameLocator;
  /** What the page and the pane logged as errors. */
  readonly faults: readonly string[];
}

/** The built workbench, served and shown in a real browser for the tests of one file. */
export function workbenchPage(
  books: () => Promise<readonly ReadyBook[]> = async () => [],
  serve: Pick<ServeOptions, "watchesBuild"> & { readonly folder?: (dist: string) => string } = {},
) {
  let serving: Serving;
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(join(dist, "workbench/workbench.js")))
      throw new Error("Build first: npm run build. These tests run what is in dist/.");
    serving = await serveWorkbench({
      ...serve,
      folder: serve.folder?.(dist) ?? dist,
      books: await books(),
      port: 0,
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });
  return {
    address: () => serving.address,
    open: (options: Parameters<Browser["newPage"]>[0] = {}) => openPage(browser, serving.address, options),
  };
}

/** The browser that comes from the registry, with the libraries that it needs. */
export function launchBrowser(): Promise<Browser> {
  const { path, args: given, libraries } = browserProgram();
  // In one process the browser would end with its first page.
  const args = given.filter((arg) => arg !== "--single-process" && arg !== "--no-zygote");
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  return chromium.launch({ executablePath: path, args, headless: true, env });
}

async function openPage(
  browser: Browser,
  address: string,
  options: Parameters<Browser["newPage"]>[0],
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, ...options });
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => void faults.push(message));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(address);
  return { page, pane: page.frameLocator("iframe"), faults };
}

/** Runs a test's steps; when one fails, a picture of the page stays under out/screenshots. */
export async function picturedOnFailure({ page }: OpenPage, steps: () => Promise<void>): Promise<void> {
  try {
    await steps();
  } catch (error) {
    mkdirSync(screenshots, { recursive: true });
    const name = expect.getState().currentTestName?.replace(/\W+/g, "-") ?? "test";
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
    throw error;
  } finally {
    await page.close({ runBeforeUnload: false });
  }
}
