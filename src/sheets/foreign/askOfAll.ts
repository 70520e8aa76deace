import { isSameName, nameKey } from "../../scorecard";
import type { Figure } from "./figure";
import { lowerWord } from "./lowerIsBetter";
import { rangesOf, type MappingRow } from "./mapping";
import { toQuestion, type Question } from "./question";

/** What has to be asked about measures, whatever sheets they stand on: whether lower is better, and their targets. */
export function askOfAll(figures: readonly Figure[], mapping: readonly MappingRow[]): readonly Question[] {
  const [first] = figures;
  if (!first) return [];
  const hasTargets = figures.some(({ role }) => role === "Target");
  const noTargets = hasTargets ? [] : [toQuestion({ code: "no-targets" }, first.at)];
  return [...askDirections(figures, mapping), ...noTargets];
}

/** Which measures most likely are better when they are lower. */
function askDirections(figures: readonly Figure[], mapping: readonly MappingRow[]): readonly Question[] {
  const firsts = new Map(figures.toReversed().map((figure) => [nameKey(figure.measure), figure]));
  const isSaid = (measure: string) =>
    mapping.some((row) => row.holds === "Direction" && isSameName(row.measure ?? "", measure));
  return [...firsts.values()].reverse().flatMap(({ measure, at }) => {
    const word = lowerWord(measure);
    const home = rangesOf(mapping).find(({ sheet }) => sheet === at.sheet);
    const isColumn = home?.rows.some(({ holds, column }) => holds === "Direction" && column !== "");
    if (word === undefined || !home || isColumn || isSaid(measure)) return [];
    const line: MappingRow = {
      sheet: home.sheet,
      range: home.range,
      column: "",
      holds: "Direction",
      measure,
    };
    return [
      toQuestion({ code: "direction", measure, because: word === measure ? "Its name" : `"${word}"` }, at, {
        lines: [line],
        field: "says",
      }),
    ];
  });
}
