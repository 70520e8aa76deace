import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { convertToPdf } from "../../src/cli/convertToPdf";
import { findConverter } from "../../src/cli/findConverter";
import { bsc, bscWith, newFolder } from "../make/cli";
import { makesPdf, withConverter } from "../make/converter";

const folder = newFolder();
beforeAll(() => bsc(folder, "init", "book.xlsx", "--template", "example"));

const usualTemporary = process.env.TMPDIR;
let temporary: string;
beforeEach(() => {
  temporary = newFolder();
  process.env.TMPDIR = temporary;
});
afterEach(() => {
  if (usualTemporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usualTemporary;
});

test("without a converter it says what to install, and neither PDF nor workbook is written", async () => {
  const given = ["review", "book.xlsx", "--pdf", "pack.pdf", "--out", "pack.xlsx"] as const;
  const { exitCode, err } = await bscWith({ programFolders: newFolder() }, folder, ...given);
  expect(exitCode).toBe(3);
  expect(err).toBe(
    "--pdf needs LibreOffice, which was not found. Install it from libreoffice.org so that soffice is on the PATH, or print the pack as PDF from Excel.\n",
  );
  expect(["pack.pdf", "pack.xlsx"].map((name) => existsSync(join(folder, name)))).toEqual([false, false]);
});

test("the PDF is what the converter made, with a profile of its own, and nothing of the work stays", async () => {
  const programFolders = withConverter(makesPdf);
  const { exitCode, out } = await bscWith(
    { programFolders },
    folder,
    "review",
    "book.xlsx",
    "--pdf",
    "one.pdf",
  );
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^one\.pdf: Review, Scorecard, /);
  expect(readFileSync(join(folder, "one.pdf"), "utf8")).toMatch(
    /^%PDF-1\.7 .*--headless .*-env:UserInstallation=file:.*--convert-to pdf --outdir /,
  );
  expect(readdirSync(temporary)).toEqual([]);
});

test("a converter that fails, or makes nothing, is told, and leaves nothing behind", async () => {
  const failing = withConverter("process.exit(5)");
  const failed = await bscWith({ programFolders: failing }, folder, "review", "book.xlsx", "--pdf", "no.pdf");
  expect(failed).toMatchObject({ exitCode: 3, err: "The PDF was not written: LibreOffice ended with 5.\n" });
  const idle = withConverter("");
  const nothing = await bscWith({ programFolders: idle }, folder, "review", "book.xlsx", "--pdf", "no.pdf");
  expect(nothing).toMatchObject({
    exitCode: 3,
    err: "The PDF was not written: LibreOffice made none of it.\n",
  });
  expect(existsSync(join(folder, "no.pdf"))).toBe(false);
  expect(readdirSync(temporary)).toEqual([]);
});

test("a converter that never ends is ended, by its time or by a cancel", async () => {
  const converter = join(withConverter("setInterval(() => undefined, 1000)"), "soffice");
  const late = convertToPdf(new Uint8Array(), { converter, timeoutMs: 60 });
  await expect(late).rejects.toMatchObject({ exitCode: 3 });
  const cancelling = new AbortController();
  const cancelled = convertToPdf(new Uint8Array(), { converter, signal: cancelling.signal });
  cancelling.abort();
  await expect(cancelled).rejects.toMatchObject({ exitCode: 1 });
});

test("a PDF has its own ending", async () => {
  const ending = await bsc(folder, "review", "book.xlsx", "--pdf", "pack.txt");
  expect(ending).toMatchObject({ exitCode: 2, err: "pack.txt: the PDF is written as .pdf.\n" });
});

const hasConverter = (() => {
  try {
    return findConverter({ programFolders: process.env.PATH ?? "" }) !== "";
  } catch {
    return false;
  }
})();

(hasConverter ? test : test.skip)("LibreOffice prints the pack's sheets and no others", async () => {
  expect(await bsc(folder, "review", "book.xlsx", "--pdf", "real.pdf")).toMatchObject({ exitCode: 0 });
  const pdf = readFileSync(join(folder, "real.pdf"), "latin1");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  // The ten sheets of the example's pack; the workbook's own ones would add more than thirty pages.
  expect(pages).toBeGreaterThanOrEqual(10);
  expect(pages).toBeLessThan(20);
});
