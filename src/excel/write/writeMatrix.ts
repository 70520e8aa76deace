import { stepBytes, type Trips } from "../batch/fullTrips";

type Written = string | number | boolean;

/** Of one step, so that no single one comes near the payload limit. */
const mostBytes = 1_000_000;

/** Writes a block of cells from A1 on by whole rows: at once, or in as many steps as it has megabytes. */
export async function writeMatrix(
  sheet: Excel.Worksheet,
  property: "formulas" | "numberFormat",
  matrix: readonly (readonly Written[])[],
  trips: Trips,
): Promise<void> {
  for (const { first, rows, bytes } of stepsOf(matrix)) {
    const range = sheet.getRangeByIndexes(first, 0, rows.length, rows[0]?.length ?? 0);
    range[property] = rows;
    await trips.gathered(bytes + stepBytes);
  }
}

interface Step {
  readonly first: number;
  readonly rows: Written[][];
  bytes: number;
}

function stepsOf(matrix: readonly (readonly Written[])[]): readonly Step[] {
  const steps: Step[] = [];
  matrix.forEach((cells, row) => {
    const bytes = byteLength(cells);
    let step = steps.at(-1);
    if (!step || step.bytes + bytes > mostBytes) {
      step = { first: row, rows: [], bytes: 0 };
      steps.push(step);
    }
    step.rows.push([...cells]);
    step.bytes += bytes;
  });
  return steps;
}

/** As JSON in UTF-8, at most: three bytes a character, and quotes are escaped twice on their way. */
export function byteLength(cells: readonly Written[]): number {
  return cells.reduce<number>((sum, value) => sum + (typeof value === "string" ? textBytes(value) : 20), 0);
}

function textBytes(text: string): number {
  const escaped = text.match(/["\\]/g)?.length ?? 0;
  const wide = text.match(/[^\x20-\x7e]/g)?.length ?? 0;
  return text.length + 6 + 3 * escaped + 5 * wide;
}
