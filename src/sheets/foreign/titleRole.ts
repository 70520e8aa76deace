import { type Grid, isBlank } from "../grid";
import { readLabel } from "./label";
import type { FigureRole } from "./labelWords";

const rowsLookedAt = 6;
const mostCells = 3;

/** What a sheet's name and the titles above a row say of all figures below. */
export interface TitleRole {
  readonly role: FigureRole;
  /** Whether nothing else is said there, as in `Budget 2026`. */
  readonly isSure: boolean;
}

export function titleRole(grid: Grid, headerRow: number): TitleRole | undefined {
  const labels = [...titlesAbove(grid, headerRow), grid.sheet].map((text) =>
    readLabel(text, { date1904: false }),
  );
  const said = labels.filter(({ role }) => role !== undefined);
  const roles = new Set(said.map(({ role }) => role));
  const [first] = said;
  if (!first?.role || (roles.size === 1 && first.role === "Actual")) return undefined;
  const isSure = roles.size === 1 && said.some(({ rest, isDerived }) => rest === "" && !isDerived);
  return isSure ? { role: first.role, isSure } : { role: "Actual", isSure };
}

function titlesAbove(grid: Grid, headerRow: number): readonly string[] {
  const first = Math.max(0, headerRow - rowsLookedAt - grid.top);
  const rows = grid.values.slice(first, Math.max(0, headerRow - grid.top));
  return rows.flatMap((row) => {
    const filled = row.filter((value) => !isBlank(value));
    return filled.length <= mostCells ? filled.filter((value) => typeof value === "string") : [];
  });
}
