import { JSDOM } from "jsdom";
import { ModuleKind, ScriptTarget, transpile } from "typescript";
import { saveBook, type Host } from "excel-workbench";
import { hostWith } from "../../workbench/test/make/host";
import { complaintsOf } from "../../workbench/test/make/validate";
import { reopened } from "../make/addIn";
import type { Sample } from "./readSamples";
import { filesFor } from "./pickedFiles";

/** What a sample came to: every failure that it, the host or the file has to tell. */
export interface Outcome {
  readonly sample: string;
  readonly failures: readonly string[];
}

/** Runs a sample as a person does who presses its buttons from the first to the last, then saves, checks and opens the file. */
export async function runSample(sample: Sample): Promise<Outcome> {
  const host = await hostWith();
  const failures: string[] = [];
  const keep = (error: unknown) => void failures.push(told(error));
  process.on("unhandledRejection", keep);
  try {
    for (const press of pressesOf(sample, failures)) {
      await press();
      await host.settle();
    }
  } catch (error) {
    keep(error);
  } finally {
    process.off("unhandledRejection", keep);
  }
  failures.push(...(await faultsOfFile(host)));
  await host.dispose();
  return { sample: sample.name, failures: [...new Set(failures)] };
}

async function faultsOfFile(host: Host): Promise<readonly string[]> {
  try {
    const bytes = saveBook(host.book);
    reopened(bytes);
    return (await complaintsOf(bytes)).map((complaint) => `file: ${complaint}`);
  } catch (error) {
    return [`file: ${told(error)}`];
  }
}

type Press = () => Promise<unknown>;

/** What the page's buttons and file inputs do, in the page's order. */
function pressesOf(sample: Sample, failures: string[]): readonly Press[] {
  const { window } = new JSDOM(`<body>${sample.page}</body>`, { url: "https://localhost/" });
  const presses: { readonly element: Element; readonly press: Press }[] = [];
  listenTo(window, (element, handler) => presses.push({ element, press: () => pressed(element, handler) }));
  addMissingButtons(sample, window.document);
  for (const input of window.document.querySelectorAll<HTMLInputElement>("input[type=file]"))
    Object.defineProperty(input, "files", { value: filesFor(input, window) });
  startScript(sample, window, failures);
  const order = [...window.document.querySelectorAll("*")];
  return presses
    .sort((a, b) => order.indexOf(a.element) - order.indexOf(b.element))
    .map(({ press }) => press);
}

/** A picked file is read before the next press. */
async function pressed(element: Element, handler: () => unknown): Promise<void> {
  await handler();
  if (element.matches("input[type=file]")) await new Promise((read) => setTimeout(read, 100));
}

/** Some samples listen to a button that their page does not have. */
function addMissingButtons({ script }: Sample, document: Document): void {
  for (const [, id = ""] of script.matchAll(/getElementById\("([^"]+)"\)\.addEventListener/g))
    if (!document.getElementById(id))
      document.body.append(Object.assign(document.createElement("button"), { id }));
}

function listenTo(window: JSDOM["window"], keep: (element: Element, handler: () => unknown) => void): void {
  window.Element.prototype.addEventListener = function (this: Element, _name: string, handler: unknown) {
    if (typeof handler === "function") keep(this, () => handler({ target: this }));
  };
}

function startScript(sample: Sample, window: JSDOM["window"], failures: string[]): void {
  const script = transpile(sample.script, { module: ModuleKind.None, target: ScriptTarget.ES2022 });
  const console = {
    log: () => undefined,
    table: () => undefined,
    warn: () => undefined,
    error: (error: unknown) => void failures.push(told(error)),
  };
  const names = { document: window.document, window, FileReader: window.FileReader, console };
  new Function(...Object.keys(names), script)(...Object.values(names));
}

function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, "code");
  return code === undefined ? `${error.name}: ${error.message}` : `${String(code)}: ${error.message}`;
}
