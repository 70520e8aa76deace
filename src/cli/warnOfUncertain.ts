import { toFinding } from "../scorecard";
import type { UncertainCells } from "../workbench";
import type { Io } from "./io";
import { findingLine } from "./output";

const mostNamed = 20;

/** Says on stderr, once a cell, where a value is not one that Excel has calculated from what the workbook holds. */
export function warnOfUncertain({ notRecalculated, calculatedHere }: UncertainCells, io: Io): void {
  const [first] = calculatedHere;
  const formulas = calculatedHere.length;
  const lines = [
    ...(first ? [findingLine(toFinding({ code: "calculated-here", formulas, at: first }))] : []),
    ...notRecalculated
      .slice(0, mostNamed)
      .map((at) => findingLine(toFinding({ code: "not-recalculated", at }))),
  ];
  const more = notRecalculated.length - mostNamed;
  if (more > 0) lines.push(`         … and ${more} more cells, not recalculated here either`);
  for (const line of lines) io.err(`${line}\n`);
}
