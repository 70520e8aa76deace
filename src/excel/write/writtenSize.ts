import type { SheetPlan } from "../../report";

/** How many rows and columns of a sheet were ours when it was last written. */
export interface WrittenSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * What a sheet's mark says of its size: "12:…", or "12x9:…" where a plan may become wider and narrower.
 *
 * @param mark the fingerprint that was written with the sheet
 * @returns undefined without a mark of ours
 */
export function writtenSize(mark: string | undefined, { columns }: SheetPlan): WrittenSize | undefined {
  const found = /^(\d+)(?:x(\d+))?:[^:]*$/.exec(mark ?? "");
  return found ? { rows: Number(found[1]), columns: Number(found[2] ?? columns.length) } : undefined;
}

/** How the mark of a plan begins. */
export function sizeText({ rows, columns, isWidthOpen = false }: SheetPlan): string {
  return isWidthOpen ? `${rows.length}x${columns.length}` : `${rows.length}`;
}
