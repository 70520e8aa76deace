import { type HostObject, isHostObject } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { namedColor } from "./colorNames";

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
