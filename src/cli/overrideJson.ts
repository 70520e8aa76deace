import { periodText, type Status } from "../scorecard";

/** What was computed, and why people show another status; nothing where nobody overrode it. */
export function overrideJson({ computedBand, override }: Pick<Status, "computedBand" | "override">) {
  if (!override) return {};
  const { reason, by, since, until = since } = override;
  return {
    computedBand,
    overrideReason: reason,
    overriddenBy: by ?? null,
    overriddenSince: periodText(since),
    overriddenUntil: periodText(until),
  };
}
