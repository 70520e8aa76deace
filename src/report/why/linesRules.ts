import { colors } from "../colors";
import type { PlannedRule, PlannedWhen } from "../sheetPlan";

const [nameColumn, partColumn, saysColumn] = [0, 3, 6] as const;
const deepest = 8;

/**
 * How deep a line lies, and whether it raised or lowered the score. No cell has two rules of these that hold: some programs show only
 * the first.
 *
 * @param firstRow of the lines, zero-based, as the last one
 */
export function linesRules(firstRow: number, lastRow: number): readonly PlannedRule[] {
  const at = firstRow + 1;
  const when = (
    [firstColumn, lastColumn]: readonly [number, number],
    condition: string,
    look: Partial<PlannedWhen>,
  ): PlannedWhen => ({
    ...{ kind: "when", area: { firstRow, lastRow, firstColumn, lastColumn } },
    ...{ formula: `IF(ISNUMBER($H${at}),AND(${condition}),FALSE)`, ...look },
  });
  const whole = { bold: true, color: colors.ink, fill: colors.brandTint } as const;
  const isGroup = `OR($E${at}="Unit",$E${at}="Perspective")`;
  const isBefore = `$E${at}="Before"`;
  const levels = Array.from({ length: deepest }, (_, index) => index + 1);
  return [
    when([nameColumn, saysColumn], `$H${at}=0`, whole),
    ...levels.flatMap((level) => {
      const numberFormat = `"${"    ".repeat(level)}"@`;
      const isAt = `$H${at}=${level}`;
      return [
        when([nameColumn, nameColumn], `${isAt},${isGroup}`, {
          numberFormat,
          bold: true,
          color: colors.brand,
        }),
        when([nameColumn, nameColumn], `${isAt},NOT(${isGroup})`, { numberFormat }),
      ];
    }),
    when([partColumn, partColumn], `$H${at}>0,$D${at}>=0.05,NOT(${isBefore})`, { color: colors.green.ink }),
    when([partColumn, partColumn], `$H${at}>0,$D${at}<=-0.05,NOT(${isBefore})`, { color: colors.red.ink }),
  ];
}
