/* The border: bytes from anywhere to the parts of a workbook, or a refusal. */
import { checkParts } from "./checkParts";
import { FileFailure, type FailureCode } from "./failure";
import { relationsOf, type Parts } from "./relations";
import { unzip } from "./unzip";

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const latin = new TextDecoder("latin1");
  return latin.decode(bytes).includes(latin.decode(Uint8Array.from(wanted)));
}

/** Compound files: an encrypted .xlsx has a stream EncryptedPackage, a BIFF workbook one called Workbook or Book. */
function codeOfCompoundFile(bytes: Uint8Array): FailureCode {
  if (holdsUtf16(bytes, "EncryptedPackage") || holdsUtf16(bytes, "EncryptionInfo")) return "encrypted";
  return holdsUtf16(bytes, "Workbook") || holdsUtf16(bytes, "Book") ? "old-format" : "not-a-workbook";
}

function refuseForeign(bytes: Uint8Array) {
  if (bytes.length === 0) throw new FileFailure("empty-file");
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileFailure(codeOfCompoundFile(bytes));
  const isBareBiff = bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 99) <= 16;
  if (isBareBiff && bytes[3] === 0) throw new FileFailure("old-format");
  if (!startsWith(bytes, 0x50, 0x4b)) throw new FileFailure("not-a-workbook");
}

function workbookPartOf(parts: Parts): string {
  const main = relationsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (main !== undefined && parts.has(main) && /\.bin$/i.test(main)) throw new FileFailure("binary-format");
  if (main !== undefined && parts.has(main) && !/^(word|ppt|visio)\//i.test(main)) return main;
  // Some writers forget the package's relationships; Excel itself then looks nowhere else, we are kinder.
  if (main === undefined && parts.has("xl/workbook.xml")) return "xl/workbook.xml";
  throw new FileFailure(main === undefined || parts.has(main) ? "not-a-workbook" : "damaged");
}

/**
 * The parts of a workbook and the name of its main part.
 *
 * @throws FileFailure
 */
export function readPackage(bytes: Uint8Array): { parts: Parts; workbookPart: string } {
  refuseForeign(bytes);
  const parts = unzip(bytes);
  const workbookPart = workbookPartOf(parts);
  checkParts(parts);
  return { parts, workbookPart };
}
