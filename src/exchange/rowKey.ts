import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import { type Measure, type Period, parsePeriod, periodText } from "../scorecard";

/** What a row of a request is about, in one cell that goes with it wherever it is moved. */
export interface RowKey {
  readonly measure: string;
  readonly unit: string;
  readonly period: Period;
  /** What the figure meant when it was asked for. */
  readonly meaning: string;
  /** Whom it was asked of. */
  readonly to: string;
}

/** As a text that every program keeps as it is. */
export function writeKey({ measure, unit, period, meaning, to }: RowKey): string {
  return JSON.stringify([measure, unit, periodText(period), meaning, to]);
}

/** Undefined of any other text. */
export function readKey(text: string): RowKey | undefined {
  const parts = partsOf(text);
  const [measure, unit, written = "", meaning, to] = parts;
  const isWhole = measure !== undefined && unit !== undefined && meaning !== undefined && to !== undefined;
  const read = parsePeriod(written);
  if (!isWhole || read?.kind !== "period") return undefined;
  return { measure, unit, period: read.period, meaning, to };
}

function partsOf(text: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every((part) => typeof part === "string") ? read : [];
  } catch {
    return []; // a text that somebody typed
  }
}

/** What decides what a figure of a measure means: where that changes after it was asked for, an answer is to something else. */
export function meaningOf({ id, unit, frequency, aggregation, definition, rule }: Measure): string {
  const told = JSON.stringify([
    id,
    unit ?? "",
    frequency,
    aggregation,
    definition ?? "",
    rule.method,
    rule.direction,
  ]);
  return bytesToHex(sha256(new TextEncoder().encode(told))).slice(0, 8);
}
