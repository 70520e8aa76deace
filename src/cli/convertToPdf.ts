import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { problemText } from "../scorecard";
import { CommandFailure } from "./io";

interface Converting {
  /** LibreOffice, by its path. */
  readonly converter: string;
  readonly signal?: AbortSignal;
  /** How long it may take. */
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 180_000;

/** A workbook as LibreOffice prints it. It works in a folder and with a profile of its own, which are gone afterwards. */
export async function convertToPdf(
  workbook: Uint8Array,
  { converter, signal, timeoutMs = usualTimeoutMs }: Converting,
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "bsc-pdf-"));
  try {
    const [from, to] = [join(folder, "pack.xlsx"), join(folder, "pack.pdf")];
    writeFileSync(from, workbook);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const options = ["--headless", "--norestore", `-env:UserInstallation=${profile}`];
    await run(converter, [...options, "--convert-to", "pdf", "--outdir", folder, from], signal, timeoutMs);
    if (!existsSync(to)) throw notWritten("LibreOffice made none of it");
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const notWritten = (why: string) => new CommandFailure(3, `The PDF was not written: ${why}.`);

function run(
  program: string,
  given: readonly string[],
  signal: AbortSignal | undefined,
  timeoutMs: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { stdio: "ignore", detached: hasGroups });
    const stop = (failure: CommandFailure) => {
      reject(failure);
      endAll(child);
    };
    const cancel = () => stop(new CommandFailure(1, problemText({ code: "cancelled" })));
    const tooLong = () => stop(notWritten(`LibreOffice took longer than ${timeoutMs / 60_000} minutes`));
    const timer = setTimeout(tooLong, timeoutMs);
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted) cancel();
    child.on("error", () => reject(notWritten("LibreOffice did not start")));
    child.on("close", (code) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      if (code === 0) resolve();
      else reject(notWritten(`LibreOffice ended with ${code ?? "a signal"}`));
    });
  });
}

/** LibreOffice starts programs of its own: on systems with process groups they end with it. */
const hasGroups = process.platform !== "win32";

function endAll(child: ChildProcess): void {
  if (hasGroups && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  else child.kill();
}
