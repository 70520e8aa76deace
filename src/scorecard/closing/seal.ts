import { hmac } from "@noble/hashes/hmac";
import { pbkdf2 } from "@noble/hashes/pbkdf2";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { periodText } from "../periods";
import { keptText } from "./keptText";
import type { ClosedItem, ClosedPeriod, ClosedRecord } from "./closedPeriod";

type Snapshot = Pick<ClosedPeriod, "period" | "view" | "closedOn" | "by" | "items" | "records">;

/** Enough that guessing a passphrase is slow, and few enough that closing takes well under a second. */
const rounds = 60_000;

/** The SHA-256 hash of a text, as hexadecimal digits. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * The hash of a text keyed with a passphrase (HMAC-SHA-256, the key by PBKDF2): without the passphrase nobody can make
 * one for another text. The passphrase is kept nowhere; the salt is made of the text itself, so no two texts share one,
 * and the same input gives the same seal everywhere.
 */
export function sealOf(text: string, passphrase: string): string {
  const bytes = utf8ToBytes(text);
  // The same letters come in two spellings: typed on a Mac, or pasted, "ü" may be two characters.
  const key = pbkdf2(sha256, passphrase.normalize("NFC"), sha256(bytes), { c: rounds, dkLen: 32 });
  return bytesToHex(hmac(sha256, key, bytes));
}

/** The checksum of a closed period; the order of its rows does not matter. */
export function checksumOf(closed: Snapshot): string {
  return hashOf(snapshotText(closed));
}

/** A closed period as one text: what its checksum is of, and what a seal was of before there was a chain. */
export function snapshotText({ period, view, closedOn, by = "", items, records }: Snapshot): string {
  const rows = [...items.map(fieldsOf), ...records.map(recordFields)];
  const lines = rows.map((row) => JSON.stringify(row)).sort();
  return [JSON.stringify([periodText(period), view, closedOn, by]), ...lines].join("\n");
}

function fieldsOf({ kind, id, name, unit, band, note, ...figures }: ClosedItem) {
  const { actual, target, redFlag, weight, score } = figures;
  return [
    kind,
    ...[id, name, unit].map((text) => keptText(text) ?? ""),
    band,
    ...[actual, target, redFlag, weight, score].map(asKept),
    // Left out where there is none: so the checksums of before there were notes stay good.
    ...(note === undefined ? [] : [note]),
  ];
}

function recordFields({ kind, id, name, unit, note }: ClosedRecord) {
  return [kind, ...[id, name, unit].map((text) => keptText(text) ?? ""), note];
}

/** Twelve digits, which every spreadsheet keeps. */
function asKept(figure: number | undefined): number | null {
  return figure === undefined ? null : Number(figure.toPrecision(12));
}
