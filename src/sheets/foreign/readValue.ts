import { isNoDataMark } from "../../scorecard";
import { isBlank, type RawValue } from "../grid";
import { isError } from "../read";
import type { FigureRole } from "./labelWords";
import { parseFigure } from "./parseFigure";

/** What a cell says as a figure. */
export type ValueRead =
  | { readonly kind: "figure"; readonly value: number }
  /** Said to have no data, by a mark such as n/a. */
  | { readonly kind: "no data" }
  | { readonly kind: "empty" }
  | { readonly kind: "error"; readonly found: string }
  /** A text that is a thousand to some and a decimal to others: 1.250. */
  | { readonly kind: "two ways"; readonly found: string }
  | { readonly kind: "text"; readonly found: string };

const comparison = /^(?:[<>≤≥]=?|=)\s*(.+)$/;

/** Reads a cell as a figure; a level may carry a sign of comparison, such as >= 95 %. */
export function readValue(value: RawValue, role: FigureRole, locale: string): ValueRead {
  if (typeof value === "number") return { kind: "figure", value };
  if (typeof value === "boolean") return { kind: "text", found: String(value).toUpperCase() };
  if (isBlank(value)) return { kind: "empty" };
  if (isNoDataMark(value)) return { kind: "no data" };
  if (isError(value)) return { kind: "error", found: value };
  const isLevel = role === "Target" || role === "Red flag";
  const text = isLevel ? (comparison.exec(value.trim())?.[1] ?? value) : value;
  const read = parseFigure(text, locale);
  if (read.kind === "number") return { kind: "figure", value: read.value };
  return { kind: read.kind === "none" ? "text" : read.kind, found: value.trim() };
}
