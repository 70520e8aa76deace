import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(__dirname, "../../dist");

/** One file of the built pane and how much of it goes over the wire. */
export interface BuiltFile {
  readonly name: string;
  readonly gzipBytes: number;
}

/** Of a built pane's files, ours unless told: what its page names itself, and the scripts that are loaded when asked for. */
export function paneBundle(folder = dist): {
  readonly first: readonly BuiltFile[];
  readonly later: readonly BuiltFile[];
} {
  if (!existsSync(join(folder, "taskpane.html"))) throw new Error("Build first: npm run build.");
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  const named = [...page.matchAll(/(?:src|href)="?([^"\s:>]+\.(?:js|css))/g)].flatMap(
    ([, name]) => name ?? [],
  );
  const first = ["taskpane.html", ...named];
  const later = readdirSync(folder).filter((name) => name.endsWith(".js") && !first.includes(name));
  const measured = (name: string) => ({ name, gzipBytes: gzipSize(join(folder, name)) });
  return { first: first.map(measured), later: later.map(measured) };
}

const gzipSize = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

export const totalBytes = (files: readonly BuiltFile[]) =>
  files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
