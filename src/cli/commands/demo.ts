import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { serveWorkbench, type ReadyBook } from "excel-workbench";
import { saveFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { buildBook, printBuilt } from "./build";
import { newBook } from "./init";
import { placeOf } from "../places";

export interface DemoOptions {
  readonly serve: boolean;
  /** Whether the pane starts anew when the add-in is built again. */
  readonly watch?: boolean;
}

/** `npm start`: the example's workbook, built into a scorecard and a strategy map under out/, and then the workbench. */
export async function demo({ serve, watch = false }: DemoOptions, io: Io): Promise<ExitCode> {
  const input = join("out", "cold-chain.xlsx");
  const out = join("out", "cold-chain-scorecard.xlsx");
  const book = await newBook("example", io);
  saveFile(book, input, io);
  const built = await buildBook(book, { path: input, options: {} }, io);
  saveFile(book, out, io);
  printBuilt({ book: input, out, built }, io);
  io.out(`Open     ${out} in Excel (with the add-in it stays live) or LibreOffice.\n`);
  if (!serve) return 0;
  const ready = (title: string, path: string): ReadyBook => ({
    title,
    file: basename(path),
    bytes: readFileSync(placeOf(path, io.folder)),
  });
  await serveUntilCancelled(
    [ready("Example: scorecard and strategy map", out), ready("Example: the structured sheets alone", input)],
    watch,
    io,
  );
  return 0;
}

const usualPort = 3100;

function portAsked(): number {
  const asked = process.env.PORT ?? String(usualPort);
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new CommandFailure(2, `PORT takes a number from 0 to 65535; found "${asked}".`);
  return port;
}

async function serveUntilCancelled(
  books: readonly ReadyBook[],
  watchesBuild: boolean,
  io: Io,
): Promise<void> {
  const port = portAsked();
  const folder = dirname(dirname(io.functionsFile));
  const serving = await serveWorkbench({ folder, books, port, watchesBuild }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw new CommandFailure(
        3,
        `Port ${port} is taken by another program. Choose one: PORT=3200 npm start`,
      );
    },
  );
  io.out(`Try it   ${serving.address} shows it in your browser, with the pane (Ctrl+C ends it).\n`);
  void io.showInBrowser?.(serving.address);
  await new Promise<void>((end) => io.signal?.addEventListener("abort", () => end()));
  await serving.close();
}
