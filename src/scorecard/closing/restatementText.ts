import { itemText } from "../model";
import { scoreText } from "../terms";
import type { ClosedChange } from "./changes";
import type { RestatedField, Restatement } from "./restatements";

const fieldWords: Readonly<Record<RestatedField, string>> = {
  item: "the item itself",
  name: "name",
  place: "where it stands",
  actual: "actual",
  target: "target",
  redFlag: "red flag",
  weight: "weight",
  score: "score",
  band: "status",
};

/** What of a closed item is restated, as people name it: `M1 Margin in North: red flag`. */
export function restatedWhat({ item, unitName, field }: Restatement): string {
  return `${itemText({ name: idAndName(item), unitName })}: ${fieldWords[field]}`;
}

const kindWords: Readonly<Partial<Record<ClosedChange["kind"], string>>> = {
  settings: "Settings",
  "scorecard review": "What was said of",
  "perspective review": "What was said of",
  "objective review": "What was said of",
  "measure review": "What was said of",
  initiative: "Initiative",
  milestone: "Milestone of",
  action: "Action",
};

/** What was changed since a period was closed, as people name it: `Settings: Roll-up`. */
export function changedWhat(change: ClosedChange): string {
  const { kind, field, unitName } = change;
  const named = kind === "settings" ? "" : itemText({ name: idAndName(change), unitName });
  return `${[kindWords[kind], named].filter(Boolean).join(" ")}: ${field}`;
}

/** Scorecards are named by their unit, which may be its id as well. */
function idAndName({
  kind,
  id,
  name,
}: {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}) {
  return kind === "scorecard" || id === name ? name : `${id} ${name}`;
}

const mostShown = 120;

/** What it was and what it is, short enough for a line: of long texts the part in which they differ. */
export function wasAndIs({ was, is }: Pick<Restatement, "was" | "is">): {
  readonly was: string;
  readonly is: string;
} {
  const [before, now] = [valueText(was), valueText(is)];
  const first = firstDifference(before, now);
  return { was: shortened(before, first), is: shortened(now, first) };
}

function valueText(value: number | string | undefined): string {
  if (typeof value === "number") return String(Number(value.toPrecision(6)));
  return value?.replace(/\s+/g, " ") ?? "–";
}

function firstDifference(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one.charAt(index) === other.charAt(index)) index += 1;
  return index;
}

function shortened(text: string, differsAt: number): string {
  if (text.length <= mostShown) return text;
  const from = differsAt < mostShown - 30 ? 0 : differsAt - 30;
  const end = from + mostShown;
  return `${from > 0 ? "… " : ""}${text.slice(from, end)}${end < text.length ? " …" : ""}`;
}

/** What followed for an item: `North 50 → 16.7, Amber → Red`. */
export function followedText({ item, unitName, field, was, is, scoreWas, scoreIs }: Restatement): string {
  const named = itemText({ name: idAndName(item), unitName });
  if (field === "item") return `${named} ${was === undefined ? "is new" : "is gone"}`;
  const scores = `${named} ${scoresText(scoreWas, scoreIs)}`;
  return field === "band" ? `${scores}, ${was ?? "–"} → ${is ?? "–"}` : scores;
}

/** Whole, unless the difference would not show. */
function scoresText(was: number | undefined, is: number | undefined): string {
  const [before, now] = [scoreText(was), scoreText(is)];
  if (before !== now || was === undefined || is === undefined) return `${before} → ${now}`;
  return `${Number(was.toPrecision(6))} → ${Number(is.toPrecision(6))}`;
}

/** What followed, the top first: as many as can be read, and how many more there are. */
export function allFollowedText(followed: readonly Restatement[], most = 12): string {
  const more = followed.length - most;
  return [...followed.slice(0, most).map(followedText), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
