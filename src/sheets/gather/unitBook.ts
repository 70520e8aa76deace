import type { BookPlace, CellPlace, Facts, MeasureId, UnitId } from "../../scorecard";

/** One of the workbooks that are made one, as it was read. */
export interface UnitBook {
  /** The file, as it was named. */
  readonly book: string;
  /** What the unit is called where Settings do not say it: the file's name without its ending. */
  readonly fileName: string;
  readonly facts: Facts;
  /** Whether it has a Scorecards table; without one it is the scorecard of one unit. */
  readonly hasUnits: boolean;
  /** How many closed periods it has, and where. */
  readonly closed: { readonly periods: number; readonly at?: CellPlace };
}

/** A cell of a workbook. */
export function placeIn({ book }: Pick<UnitBook, "book">, at: CellPlace | undefined): BookPlace {
  return at ? { book, at } : { book };
}

/** Finds the unit of a row: the one that it names, else that of the measure's objective; by ids of the workbook. */
export function unitsOfRows({ facts }: Pick<UnitBook, "facts">) {
  const top = facts.scorecards[0]?.id ?? facts.settings.name;
  const homes = new Map(facts.objectives.map(({ id, scorecard }) => [id, scorecard ?? top]));
  const ofMeasures = new Map(facts.measures.map(({ id, objective }) => [id, homes.get(objective) ?? top]));
  return {
    top,
    homeOfObjective: (id: string): UnitId => homes.get(id) ?? top,
    homeOfMeasure: (id: MeasureId): UnitId => ofMeasures.get(id) ?? top,
    of: ({ measure, scorecard }: { readonly measure: MeasureId; readonly scorecard?: UnitId }): UnitId =>
      scorecard ?? ofMeasures.get(measure) ?? top,
  };
}
