import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findConverter } from "../../src/cli/findConverter";

/** LibreOffice on this machine; undefined where it is not installed. */
function program(): string | undefined {
  try {
    return findConverter({ programFolders: process.env.PATH ?? "" });
  } catch {
    return undefined; // not installed: `testWithLibreOffice` says so
  }
}

const found = program();
let folder: string | undefined;
afterAll(() => folder !== undefined && rmSync(folder, { recursive: true, force: true }));

/** A test that needs LibreOffice: skipped, by its name, where that is not installed. */
export const testWithLibreOffice: jest.It = found === undefined ? test.skip : test;

/** Whether LibreOffice is installed here. */
export const hasLibreOffice = (): boolean => found !== undefined;

/** A workbook as LibreOffice opens, calculates anew where asked, and saves it. */
export function savedByLibreOffice(
  workbook: Uint8Array,
  how: { readonly recalculated: boolean },
): Uint8Array {
  if (found === undefined) throw new Error("LibreOffice is not installed.");
  folder ??= mkdtempSync(join(tmpdir(), "bsc-libreoffice-"));
  const profile = join(folder, how.recalculated ? "always" : "never");
  const [from, to] = [join(folder, "book.xlsx"), join(folder, "out")];
  writeFileSync(from, workbook);
  prepareProfile(profile, how.recalculated);
  execFileSync(
    found,
    [
      "--headless",
      "--norestore",
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...["--convert-to", "xlsx", "--outdir", to, from],
    ],
    { stdio: "ignore", timeout: 120_000 },
  );
  return readFileSync(join(to, "book.xlsx"));
}

/** LibreOffice calculates a workbook anew on opening it always (0) or never (1), as its options say. */
function prepareProfile(profile: string, isRecalculated: boolean): void {
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${isRecalculated ? 0 : 1}</value></prop></item>
</oor:items>`,
  );
}
