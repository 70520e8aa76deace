import { failed, ok, type Result } from "../../scorecard";
import { argumentError, cellErrorOf, foundText, isEmpty, toCells } from "./cells";

/** A text of one cell, a number or TRUE as it is written; undefined where it is empty or left out. */
export function readText(argument: unknown, name: string): Result<string | undefined> {
  const [[value] = [], ...more] = toCells(argument);
  const error = cellErrorOf(value);
  if (error !== undefined) return failed(argumentError(error));
  const isOneCell = more.length === 0 && toCells(argument)[0]?.length === 1;
  if (isOneCell && isEmpty(value)) return ok(undefined);
  if (isOneCell && ["string", "number", "boolean"].includes(typeof value)) return ok(String(value));
  const found = isOneCell ? foundText(value) : "several cells";
  return failed({ code: "argument-kind", argument: name, expected: "a text", found });
}
