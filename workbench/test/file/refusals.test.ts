import { strToU8, zipSync } from "fflate";
import { openBook, saveBook } from "../../src";
import { putCell } from "../../src/book/cells";
import { cellOf } from "../../src/book/makeBook";
import { madeBook } from "./asking";

function isRefused(bytes: Uint8Array, ...codes: string[]) {
  const result = openBook(bytes);
  expect(result.kind === "failed" && codes).toContain(result.kind === "failed" ? result.code : "opened");
  if (result.kind === "failed") expect(result.message).toMatch(/^[A-Z][^\n]+\.$/);
}

function utf16(text: string): number[] {
  return [...text].flatMap((character) => [character.charCodeAt(0), 0]);
}

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

test("an empty file is refused", () => isRefused(new Uint8Array(), "empty-file"));

test("what is no zip is refused", () => {
  isRefused(strToU8("Name;Value\nA;1\n"), "not-a-workbook");
  isRefused(strToU8("<html></html>"), "not-a-workbook");
});

test("a zip without a workbook is refused", () => {
  isRefused(zipSync({ "readme.txt": strToU8("hello") }), "not-a-workbook");
  isRefused(zipSync({}), "not-a-workbook");
  const main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const links = (target: string) =>
    strToU8(`<Relationships><Relationship Id="a" Type="${main}" Target="${target}"/></Relationships>`);
  isRefused(
    zipSync({ "_rels/.rels": links("word/document.xml"), "word/document.xml": strToU8("<d/>") }),
    "not-a-workbook",
  );
  isRefused(
    zipSync({ "_rels/.rels": links("xl/workbook.bin"), "xl/workbook.bin": strToU8("x") }),
    "binary-format",
  );
  isRefused(zipSync({ "_rels/.rels": links("xl/workbook.xml") }), "damaged");
  isRefused(
    zipSync({ "_rels/.rels": links("xl/workbook.xml"), "xl/workbook.xml": strToU8("<oops") }),
    "damaged",
  );
});

test("encrypted and old workbooks are told apart", () => {
  isRefused(Uint8Array.from([...compound, ...Array(600).fill(0), ...utf16("EncryptedPackage")]), "encrypted");
  isRefused(Uint8Array.from([...compound, ...Array(600).fill(0), ...utf16("Workbook")]), "old-format");
  isRefused(
    Uint8Array.from([...compound, ...Array(600).fill(0), ...utf16("WordDocument")]),
    "not-a-workbook",
  );
  isRefused(Uint8Array.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]), "old-format");
});

test("a workbook cut off anywhere is refused", () => {
  const bytes = saveBook(madeBook((sheet) => putCell(sheet, 0, 0, cellOf("x"))));
  for (const share of [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
    isRefused(bytes.slice(0, Math.max(4, Math.floor(bytes.length * share))), "truncated");
  }
  isRefused(bytes.slice(0, bytes.length - 1), "truncated");
});

test("a workbook with flipped bytes is refused or read, never half read", () => {
  const bytes = saveBook(madeBook((sheet) => putCell(sheet, 0, 0, cellOf("x"))));
  for (let at = 30; at < bytes.length; at += 97) {
    const broken = bytes.slice();
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    const result = openBook(broken);
    expect(["ok", "failed"]).toContain(result.kind);
  }
});

/** The offset of a signature in a zip. */
function find(bytes: Uint8Array, ...signature: number[]): number {
  return Buffer.from(bytes).indexOf(Buffer.from(signature));
}

test("a zip that would unpack to gigabytes is refused before it is unpacked", () => {
  const bytes = saveBook(madeBook(() => undefined));
  const entry = find(bytes, 0x50, 0x4b, 0x01, 0x02);
  new DataView(bytes.buffer).setUint32(entry + 24, 0xf0000000, true);
  isRefused(bytes, "too-large");
  const zeros = zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) }, { level: 9 });
  const lying = find(zeros, 0x50, 0x4b, 0x01, 0x02);
  new DataView(zeros.buffer).setUint32(lying + 24, 1000, true);
  isRefused(zeros, "damaged");
});
