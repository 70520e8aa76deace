import {
  parsePeriodIn,
  placeText,
  type CellPlace,
  type PeriodReading,
  type WrittenPeriod,
} from "../../scorecard";
import { placeOf, type RawValue } from "../grid";
import type { TableName } from "../specs";
import type { TitleYear } from "./titleYear";

/** A structured table as it was found in the workbook. */
export interface FoundTable {
  readonly name: TableName;
  readonly sheet: string;
  /** The name of the Excel table that it is; left out of plain cells. */
  readonly excelTable?: string;
  readonly isHidden: boolean;
  /** Zero-based sheet row of the headers and sheet column of `headers[0]`. */
  readonly headerRow: number;
  readonly left: number;
  readonly headers: readonly RawValue[];
  /** The rows below the headers, as wide as they are. */
  readonly rows: readonly (readonly RawValue[])[];
  /** Which column (an index into `headers`) holds what. */
  readonly columns: ReadonlyMap<string, number>;
  /** What its sheet's title says of the year. */
  readonly title?: TitleYear;
}

/** A column of a wide table: the period that its header names. */
export interface PeriodColumn {
  readonly column: number;
  readonly period: WrittenPeriod;
  readonly header: RawValue;
}

export function headerPlace(table: FoundTable, column = 0): CellPlace {
  return placeOf(table.sheet, table.headerRow, table.left + column);
}

/** Where a table starts, as text. */
export function tablePlaceText(table: FoundTable): string {
  return placeText(headerPlace(table));
}

/** The headers that are periods: those of a wide table of actuals. */
export function periodColumns(headers: readonly RawValue[], reading: PeriodReading): readonly PeriodColumn[] {
  return headers.flatMap((header, column) => {
    const period = typeof header === "boolean" ? undefined : parsePeriodIn(header, reading);
    return period ? [{ column, period, header }] : [];
  });
}
