import {
  gatheringProblem,
  type GatheringProblem,
  isSameName,
  itemNamed,
  type Measure,
  type Objective,
} from "../../scorecard";
import { heldDifference, textsDiffer } from "./definitions";
import type { Base } from "./holdAgainst";
import { placeIn, type UnitBook } from "./unitBook";

/** What a workbook has, and which of the shared definitions it is. */
type SharedPair<Item> = readonly [own: Item, group: Item];

interface Shared {
  readonly objectives: readonly SharedPair<Objective>[];
  readonly measures: readonly SharedPair<Measure>[];
}

/** In what else shared objectives and measures differ from the workbook's: the group's holds. */
export function heldProblems(
  base: Base,
  book: UnitBook,
  { objectives, measures }: Shared,
): readonly GatheringProblem[] {
  return [
    ...objectiveProblems(base, book, objectives),
    ...textProblems(book, [...objectives, ...measures]),
    ...baseProblems(base, book, measures),
  ];
}

function objectiveProblems(
  base: Base,
  book: UnitBook,
  shared: readonly SharedPair<Objective>[],
): readonly GatheringProblem[] {
  return shared.flatMap(([own, group]) => {
    const column = heldDifference(own, group);
    if (column === undefined) return [];
    const other = placeIn(base.bookOf(group), group.at);
    const item = `${own.id} ${own.name}`;
    return [
      gatheringProblem({ code: "gather-objective-differs", item, column, other }, placeIn(book, own.at)),
    ];
  });
}

/** What a shared measure is divided by is the group's. */
function baseProblems(
  base: Base,
  book: UnitBook,
  shared: readonly SharedPair<Measure>[],
): readonly GatheringProblem[] {
  return shared.flatMap(([own, group]) => {
    const holder = base.bookOf(group);
    const [found, held] = [baseNameIn(own, book), baseNameIn(group, holder)];
    if (found === undefined || isSameName(found, held ?? "")) return [];
    const said = { item: `${own.id} ${own.name}`, column: "Base measure", other: placeIn(holder, group.at) };
    return [gatheringProblem({ code: "gather-measure-differs", ...said }, placeIn(book, own.at))];
  });
}

const baseNameIn = ({ base }: Measure, { facts }: UnitBook): string | undefined =>
  base === undefined ? undefined : (itemNamed(base, facts.measures)?.name ?? base);

function textProblems(
  book: UnitBook,
  shared: readonly SharedPair<Measure | Objective>[],
): readonly GatheringProblem[] {
  const differing = shared.filter(([own, group]) => textsDiffer(own, group));
  const [first] = differing;
  if (!first) return [];
  return [gatheringProblem({ code: "gather-texts", cells: differing.length }, placeIn(book, first[0].at))];
}
