import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import type { SaidBy, Source } from "../scorecard";

/**
 * All that a source reaches for, as a person agrees to it: one line a part.
 *
 * @param place the file with its whole path, or the name of the connection
 */
export function agreedText(
  { kind, table, query, date, value, measure, scorecard }: Source,
  place: string,
): string {
  const parts = [
    ["kind", kind],
    ["location", place],
    ["table", table],
    ["query", query],
    ["date", date],
    ["value", value],
    ["measure", columnOf(measure)],
    ["scorecard", columnOf(scorecard)],
  ] as const;
  return parts.flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${text}`])).join("\n");
}

const columnOf = (said: SaidBy | undefined) => (said?.kind === "column" ? said.column : undefined);

/** A checksum by which a text is known again. */
export function fingerprintOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
