import { hmac } from "@noble/hashes/hmac";
import { pbkdf2 } from "@noble/hashes/pbkdf2";
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { periodText } from "../periods/periodText";
import type { ClosedItem, ClosedPeriod } from "./closedPeriod";

type Unsealed = Omit<ClosedPeriod, "checksum" | "seal">;

/** Enough that guessing a passphrase is slow, and few enough that closing takes well under a second. */
const rounds = 60_000;

/** The SHA-256 checksum of a closed period, as hexadecimal digits; the order of the items does not matter. */
export function checksumOf(closed: Unsealed): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(closed))));
}

/**
 * The checksum keyed with a passphrase (HMAC-SHA-256, the key by PBKDF2): without the passphrase nobody can make one for
 * changed figures. The passphrase is kept nowhere.
 */
export function sealOf(closed: Unsealed, passphrase: string): string {
  const text = utf8ToBytes(canonicalText(closed));
  const key = pbkdf2(sha256, passphrase, sha256(text), { c: rounds, dkLen: 32 });
  return bytesToHex(hmac(sha256, key, text));
}

/** A salt made of the text itself: no two periods share one, and the same input gives the same seal everywhere. */
function canonicalText({ period, view, closedOn, by = "", items }: Unsealed): string {
  const lines = items.map((item) => JSON.stringify(fieldsOf(item))).sort();
  return [JSON.stringify([periodText(period), view, closedOn, by]), ...lines].join("\n");
}

function fieldsOf({ kind, id, name, unit, band, ...figures }: ClosedItem) {
  const { actual, target, redFlag, weight, score } = figures;
  return [kind, id, name, unit, band, ...[actual, target, redFlag, weight, score].map(asKept)];
}

/** Twelve digits, which every spreadsheet keeps. */
function asKept(figure: number | undefined): number | null {
  return figure === undefined ? null : Number(figure.toPrecision(12));
}
