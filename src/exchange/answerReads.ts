import type { Source } from "../scorecard";
import type { SourceRead } from "../sources";
import type { FigureGiven } from "./takeAnswers";

/**
 * What answers say, as it is held against the workbook: each person's figures of each file are one source.
 *
 * @param lastReceived what somebody said the last time, by name
 */
export function readsOfAnswers(
  figures: readonly FigureGiven[],
  lastReceived: (name: string) => Pick<Source, "lastSaid">,
): readonly SourceRead[] {
  const groups = new Map<string, FigureGiven[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.by, figure.from]);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { by: name, from: location } = first;
    const source: Source = {
      ...{ name, kind: "xlsx", location, date: "", value: "", role: "Actual", ...lastReceived(name) },
      measure: { kind: "column", column: "" },
    };
    return [{ source, isPart: true, rows: group.length, figures: group.flatMap(figureOf) }];
  });
}

function figureOf({ measure, unit, period, value, numerator, denominator, comment }: FigureGiven) {
  const isRatio = numerator !== undefined && denominator !== undefined;
  const share = isRatio && denominator !== 0 ? numerator / denominator : value;
  if (share === undefined) return [];
  return [
    {
      ...{ measure, unit, period, value: share },
      ...(isRatio ? { parts: { numerator, denominator } } : {}),
      ...(comment === undefined ? {} : { comment }),
    },
  ];
}
