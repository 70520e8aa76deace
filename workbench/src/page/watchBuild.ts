import { createHash } from "node:crypto";
import { readdirSync, readFileSync, watch } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";

/** A build writes many files: it is through when nothing has been written for so long. */
const quietMs = 400;

export interface BuildWatch {
  /** Tells a page of every build from now on, as server-sent events. */
  tell(response: ServerResponse): void;
  close(): void;
}

/** Watches what a build writes for the browser; one that changes nothing is not told. */
export function watchBuild(folder: string): BuildWatch {
  // One by one: watched as a tree, Node 20 on Linux loses files that are deleted and come again.
  const folders = [folder, join(folder, "workbench")];
  const pages = new Set<ServerResponse>();
  const onBuilt = () => pages.forEach((page) => page.write("data: built\n\n"));
  const watched = watchFolders(folders, onceChanged(folders, onBuilt));
  return {
    tell(response) {
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      response.write("\n");
      pages.add(response);
      response.once("close", () => pages.delete(response));
    },
    close: watched.close,
  };
}

function watchFolders(folders: readonly string[], onQuiet: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onWritten = () => {
    clearTimeout(timer);
    timer = setTimeout(onQuiet, quietMs);
  };
  const watchers = folders.map((folder) => watch(folder, onWritten));
  return {
    close() {
      clearTimeout(timer);
      watchers.forEach((watcher) => watcher.close());
    },
  };
}

/** webpack writes some files again that are as they were. */
function onceChanged(folders: readonly string[], onChanged: () => void): () => void {
  let before = checksumOf(folders);
  return () => {
    const now = checksumOf(folders);
    if (now === undefined) return; // a file went while it was read: the build writes on, and is heard again
    if (now !== before) onChanged();
    before = now;
  };
}

/** Of all the files as they are now; undefined where one goes in between. */
function checksumOf(folders: readonly string[]): string | undefined {
  const sum = createHash("sha1");
  try {
    for (const file of folders.flatMap(filesIn)) sum.update(file).update(readFileSync(file));
    return sum.digest("hex");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function filesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile());
  return files.map(({ name }) => join(folder, name));
}
