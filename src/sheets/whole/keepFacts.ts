import { editActuals } from "../../scorecard";
import type { Mapper } from "../foreign";
import type { WorkbookGrids } from "../grid";
import { changedActuals, type EditedCell } from "../read";
import { readTables, toFactsRead, type FactsRead, type TablesRead } from "./readFacts";

/** Facts that can follow edits of the cells they were read from. */
export interface KeptFacts {
  readonly read: FactsRead;
  /**
   * The facts after an edit, where it only gave figures of the Actuals table other values: its rows alone are read.
   *
   * @param workbook as it is now, of the same shape
   * @param cells those that hold something else than before
   * @returns undefined where the edit may have changed anything more, so that the whole workbook must be read
   */
  edited(workbook: WorkbookGrids, cells: readonly EditedCell[]): KeptFacts | undefined;
}

/** Reads the structured sheets, ready to follow edits. */
export function keepFacts(workbook: WorkbookGrids, mapper?: Mapper): KeptFacts {
  return kept(readTables(workbook, mapper), workbook);
}

function kept(read: TablesRead, before: WorkbookGrids): KeptFacts {
  return {
    read: toFactsRead(read),
    edited(workbook, cells) {
      const changes = changedActuals(read, { before, now: workbook }, cells);
      return changes && kept({ ...read, facts: editActuals(read.facts, changes) }, workbook);
    },
  };
}
