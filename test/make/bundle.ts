import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(__dirname, "../../dist");

/** One file of the built pane and how much of it goes over the wire. */
export interface BuiltFile {
  readonly name: string;
  readonly gzipBytes: number;
}

/** Of the pane's files: what its page names itself, and the scripts that are loaded when they are asked for. */
export function paneBundle(): { readonly first: readonly BuiltFile[]; readonly later: readonly BuiltFile[] } {
  if (!existsSync(join(dist, "taskpane.html"))) throw new Error("Build first: npm run build.");
  const page = readFileSync(join(dist, "taskpane.html"), "utf8");
  const named = [...page.matchAll(/(?:src|href)="?([^"\s:>]+\.(?:js|css))/g)].flatMap(
    ([, name]) => name ?? [],
  );
  const first = ["taskpane.html", ...named];
  const later = readdirSync(dist).filter((name) => name.endsWith(".js") && !first.includes(name));
  return { first: first.map(measured), later: later.map(measured) };
}

const measured = (name: string): BuiltFile => ({
  name,
  gzipBytes: gzipSync(readFileSync(join(dist, name)), { level: 9 }).length,
});

export const totalBytes = (files: readonly BuiltFile[]) =>
  files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
