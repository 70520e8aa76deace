/* How much of a workbook is taken in. What is more is refused before it has filled the memory. */
import { FileFailure } from "./failure";

const mostCells = 2_000_000;
/** Of all cells together: a text that many cells share counts once a cell, as whoever reads them gets it so often. */
const mostCharacters = 100_000_000;
/** Excel takes 32,767 into a cell; a text far beyond that is none that anybody typed. */
const longestText = 1_000_000;
/** Of formulas that are written once for many cells and are made for each of them. */
const mostShared = 32_000_000;

/** What has been taken in so far, of all sheets of a workbook. */
export interface Intake {
  cells: number;
  characters: number;
  sharedFormulas: number;
}

export function newIntake(): Intake {
  return { cells: 0, characters: 0, sharedFormulas: 0 };
}

/** @throws FileFailure "too-many-cells" */
export function takeCell(intake: Intake, value: unknown): void {
  intake.cells++;
  if (typeof value === "string") takeText(intake, value);
  if (intake.cells > mostCells) throw new FileFailure("too-many-cells");
}

/** @throws FileFailure "too-many-cells", or "damaged" where no cell can hold the text */
export function takeText(intake: Intake, text: string): void {
  if (text.length > longestText) throw new FileFailure("damaged");
  intake.characters += text.length;
  if (intake.characters > mostCharacters) throw new FileFailure("too-many-cells");
}

/** @throws FileFailure "too-many-cells" */
export function takeSharedFormula(intake: Intake, formula: string): void {
  intake.sharedFormulas += formula.length;
  if (intake.sharedFormulas > mostShared) throw new FileFailure("too-many-cells");
}
