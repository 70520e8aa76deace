import { type HostObject, isHostObject } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { namedColor } from "../book/colorNames";

export type Arguments = readonly unknown[];

export function textAt(args: Arguments, index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument(`argument ${index + 1} must be text`);
  return value;
}

export function optionalTextAt(args: Arguments, index: number): string | undefined {
  const value = args[index];
  return value === undefined || value === null ? undefined : textAt(args, index);
}

export function numberAt(args: Arguments, index: number): number {
  const value = args[index];
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw invalidArgument(`argument ${index + 1} must be a number`);
  }
  return value;
}

export function optionalNumberAt(args: Arguments, index: number): number | undefined {
  const value = args[index];
  return value === undefined || value === null ? undefined : numberAt(args, index);
}

/** A count or an index: Excel takes no part of one. */
export function wholeAt(args: Arguments, index: number): number {
  const value = numberAt(args, index);
  if (!Number.isInteger(value)) throw invalidArgument(`argument ${index + 1} must be a whole number`);
  return value;
}

export function optionalWholeAt(args: Arguments, index: number): number | undefined {
  const value = args[index];
  return value === undefined || value === null ? undefined : wholeAt(args, index);
}

export function flagAt(args: Arguments, index: number): boolean {
  return args[index] === true;
}

export function objectAt(args: Arguments, index: number): HostObject | undefined {
  const value = args[index];
  return isHostObject(value) ? value : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isHostObject(value);
}

export function recordAt(args: Arguments, index: number): Readonly<Record<string, unknown>> {
  const value = args[index];
  if (!isRecord(value)) throw invalidArgument(`argument ${index + 1} must be an object`);
  return value;
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("text expected");
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("number expected");
  return value;
}

export function within(value: unknown, least: number, most: number): number {
  const number = asNumber(value);
  if (number < least || number > most) throw invalidArgument(`${number} is not from ${least} to ${most}`);
  return number;
}

/** The same of what Excel keeps in whole numbers: it rounds. */
export function wholeWithin(value: unknown, least: number, most: number): number {
  return Math.round(within(value, least, most));
}

/** Degrees against the clock by which a text is turned; 180 sets its letters below each other. */
export function asTurn(value: unknown): number {
  const degrees = asNumber(value);
  const isTurn = Number.isInteger(degrees) && ((degrees >= -90 && degrees <= 90) || degrees === 180);
  if (!isTurn) throw invalidArgument("a text is turned by -90 to 90 degrees, or by 180");
  return degrees;
}

/** The size of a font in points, as far as cells and charts have them. */
export function asFontSize(value: unknown): number {
  return within(value, 1, 409);
}

/** How far a cell's text is moved in, in characters. */
export function asIndent(value: unknown): number {
  return wholeWithin(value, 0, 250);
}

/** How thick a line is, in points. */
export function asLineWeight(value: unknown): number {
  return within(value, 0, 1584);
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false expected");
  return value;
}

/** One of the names that Excel knows, in any case; the name as Excel writes it. */
export function oneOf<Name extends string>(value: unknown, names: readonly Name[]): Name {
  const found = names.find((name) => name.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument(`"${String(value)}" is not one of ${names.join(", ")}`);
  return found;
}

/** An HTML colour as Excel gives it back: `#RRGGBB`. */
export function asColor(value: unknown): string {
  const text = asText(value).trim();
  const named = namedColor(text);
  if (named) return named;
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (!hex?.[1]) throw invalidArgument(`"${text}" is not a colour`);
  return `#${hex[1].toUpperCase()}`;
}
