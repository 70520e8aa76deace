import type { Problem } from "./problem";

/** What can go wrong is a value: either the result, or everything that stood in its way. */
export type Result<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** A result that is there. */
export function ok<Value>(value: Value): { readonly kind: "ok"; readonly value: Value } {
  return { kind: "ok", value };
}

/** A result that could not be had, with at least one reason. */
export function failed(...problems: readonly Problem[]): {
  readonly kind: "failed";
  readonly problems: readonly Problem[];
} {
  return { kind: "failed", problems };
}
