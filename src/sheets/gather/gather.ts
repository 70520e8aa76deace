import {
  type Actual,
  type BookPlace,
  type Facts,
  gatheringProblem,
  type GatheringProblem,
  isSameName,
  type Measure,
  type Objective,
  type Perspective,
  type PhasedTarget,
  type Unit,
  type UnitId,
} from "../../scorecard";
import { baseOfAll, baseOfGroup } from "./bases";
import { heldDifference } from "./definitions";
import { figuresOf, type FiguresTaken, type Sourced, withoutDoubt } from "./figuresOf";
import { type Base, type Held, holdAgainst } from "./holdAgainst";
import { joinUnits, type UnitIds } from "./joinUnits";
import { type Names, nameAll } from "./namesIn";
import { contributionOf, followUpOf, linksOf, reviewsOf } from "./saidIn";
import { settingsOf } from "./settingsOf";
import { placeIn, type UnitBook, unitsOfRows } from "./unitBook";

/** The workbooks of a group's units, and what the group is. */
export interface Gathering {
  readonly books: readonly UnitBook[];
  /** The group's own workbook: its definitions and settings hold. Left out: what is the same everywhere is shared. */
  readonly group?: UnitBook;
  /** What the unit on top is called; left out: as the group's Settings say, else "Group". */
  readonly name?: string;
}

/** All workbooks as one. */
export interface Gathered {
  readonly facts: Facts;
  /** The cell that each row of figures comes from. */
  readonly sources: ReadonlyMap<object, BookPlace>;
  readonly unitsIn: ReadonlyMap<UnitBook, UnitIds>;
  readonly problems: readonly GatheringProblem[];
}

/**
 * Makes one scorecard of the workbooks of units, as if all had been typed in it. What two workbooks say otherwise is never guessed: it
 * is a problem with both cells, and neither is taken, or it stays the unit's own.
 */
export function gather(gathering: Gathering): Gathered {
  const { books, group } = gathering;
  const problems: GatheringProblem[] = [];
  const settings = settingsOf(gathering, problems);
  const joined = joinUnits(topOf(settings.name, group), gathering, problems);
  const base = group
    ? baseOfGroup({ ...group, facts: { ...group.facts, settings } }, joined.units)
    : baseOfAll(books, joined, settings);
  const held = books.map((book) => holdAgainst(base, book, joined.idsIn.get(book) ?? new Map(), problems));
  const names = nameAll(base, held, problems);
  const all = held.map((one) => takenOf(base, one, names.get(one), problems));
  problems.push(...books.flatMap(closedProblems));
  const facts = joinFacts({ ...base.facts, scorecards: joined.units }, all);
  const { perspectives, ...others } = facts;
  const figures = joinFigures(facts, { base, group }, all, problems);
  return {
    facts: {
      ...others,
      perspectives: perspectivesOf(facts, { base, group, books }, problems),
      ...figures.facts,
    },
    ...{ sources: figures.sources, unitsIn: joined.idsIn, problems },
  };
}

/** The unit on top has a row, so that it stays on top whoever is below it. */
function topOf(
  name: string,
  group: UnitBook | undefined,
): { readonly unit: Unit; readonly place: BookPlace } {
  const [root] = group?.facts.scorecards ?? [];
  const at = { sheet: "Scorecards", cell: "B2" };
  const unit = root ? { ...root, name, at: root.at ?? at } : { id: name, name, weight: 1, at };
  return { unit, place: group ? placeIn(group, root?.at) : { book: name } };
}

function closedProblems(book: UnitBook): readonly GatheringProblem[] {
  const { periods, at } = book.closed;
  return periods === 0 ? [] : [gatheringProblem({ code: "gather-closed", periods }, placeIn(book, at))];
}

/** What is taken of one workbook, by the group's ids. */
interface Taken extends Pick<Facts, "objectives" | "measures" | "links" | "reviews" | "followUp"> {
  readonly figures: FiguresTaken;
}

function takenOf(base: Base, held: Held, names: Names | undefined, problems: GatheringProblem[]): Taken {
  if (!names) throw new Error("every workbook has names");
  return {
    objectives: held.ownObjectives.flatMap((one) => objectiveOf(one, held, names)),
    measures: held.ownMeasures.flatMap((one) => measureOf(one, held, names)),
    figures: figuresOf(base, held, names, problems),
    links: linksOf(held, names),
    reviews: reviewsOf(base, held, names),
    followUp: followUpOf(base, held, names, problems),
  };
}

function objectiveOf(
  { contributesTo, ...objective }: Objective,
  { book }: Held,
  names: Names,
): readonly Objective[] {
  const id = names.objective(objective.id);
  const scorecard = names.unit(unitsOfRows(book).homeOfObjective(objective.id));
  if (id === undefined || scorecard === undefined) return [];
  return [{ ...objective, id, scorecard, ...contributionOf(contributesTo, names) }];
}

function measureOf(measure: Measure, { book }: Held, names: Names): readonly Measure[] {
  const [id, objective] = [names.measure(measure.id), names.objective(measure.objective)];
  if (id === undefined || objective === undefined) return [];
  const per = book.facts.measures.find((one) =>
    [one.id, one.name].some((word) => isSameName(word, measure.base ?? "")),
  );
  const base = per === undefined ? measure.base : (names.measure(per.id) ?? measure.base);
  return [{ ...measure, id, objective, ...(base === undefined ? {} : { base }) }];
}

function joinFacts(base: Facts, all: readonly Taken[]): Facts {
  const { followUp } = base;
  const links = [...base.links, ...all.flatMap((one) => one.links)];
  return {
    ...base,
    objectives: [...base.objectives, ...all.flatMap(({ objectives }) => objectives)],
    measures: [...base.measures, ...all.flatMap(({ measures }) => measures)],
    links: links.filter(
      (link, index) => links.findIndex(({ from, to }) => from === link.from && to === link.to) === index,
    ),
    reviews: [...base.reviews, ...all.flatMap(({ reviews }) => reviews)],
    followUp: {
      ...followUp,
      initiatives: [...followUp.initiatives, ...all.flatMap((one) => one.followUp.initiatives)],
      milestones: [...followUp.milestones, ...all.flatMap((one) => one.followUp.milestones)],
      actions: [...followUp.actions, ...all.flatMap((one) => one.followUp.actions)],
      survey: [...followUp.survey, ...all.flatMap((one) => one.followUp.survey)],
    },
  };
}

interface Against {
  readonly base: Base;
  readonly group: UnitBook | undefined;
}

function joinFigures(facts: Facts, against: Against, all: readonly Taken[], problems: GatheringProblem[]) {
  const own = ownFigures(against);
  const kept = { facts, what: "figure", emptied: withoutFigure } as const;
  const rows = [...own.actuals, ...all.flatMap(({ figures }) => figures.actuals)];
  const actuals = withoutDoubt<Actual>(rows, kept, problems);
  const targetRows = [...own.targets, ...all.flatMap(({ figures }) => figures.targets)];
  const doubtful = { facts, what: "target", emptied: withoutLevels } as const;
  const targets = withoutDoubt<PhasedTarget>(targetRows, doubtful, problems);
  const weights = [...own.weights, ...all.flatMap(({ figures }) => figures.weights)];
  const rowsOf = <Row>(sourced: readonly Sourced<Row>[]) => sourced.map(({ row }) => row);
  return {
    facts: { actuals: rowsOf(actuals), phasedTargets: rowsOf(targets), groupWeights: rowsOf(weights) },
    sources: new Map<object, BookPlace>(
      [...actuals, ...targets, ...weights].map(({ row, source }) => [row, source]),
    ),
  };
}

/** The figures of the group's own workbook, the unit of each named. */
function ownFigures({ base, group }: Against): FiguresTaken {
  if (!group) return { actuals: [], targets: [], weights: [] };
  const { of } = unitsOfRows({ facts: base.facts });
  const sourced = <Row extends { readonly at: Actual["at"] }>(row: Row) => ({
    row,
    source: placeIn(group, row.at),
  });
  const top = group.facts.scorecards[0]?.id;
  const [root] = base.facts.scorecards;
  const named = <Row extends { readonly scorecard?: UnitId }>(row: Row): Row =>
    row.scorecard === top && row.scorecard !== undefined ? { ...row, scorecard: root?.id } : row;
  return {
    actuals: base.facts.actuals.map(named).map((row) => sourced({ ...row, scorecard: of(row) })),
    targets: base.facts.phasedTargets.map(named).map(sourced),
    weights: (base.facts.groupWeights ?? []).map(sourced),
  };
}

const withoutFigure = ({ value: _value, numerator: _above, denominator: _below, ...row }: Actual): Actual =>
  row;

function withoutLevels({
  target: _target,
  redFlag: _flag,
  stretch: _stretch,
  ...row
}: PhasedTarget): PhasedTarget {
  return { ...row, unreadable: [row.at] };
}

/** The group's perspectives, and below them those that only units have. */
function perspectivesOf(
  { objectives }: Facts,
  { base, group, books }: Against & { readonly books: readonly UnitBook[] },
  problems: GatheringProblem[],
): readonly Perspective[] {
  const known = base.facts.perspectives.map((perspective) => ({ perspective, book: group }));
  const isUsed = ({ name }: Perspective) => objectives.some((one) => isSameName(one.perspective, name));
  for (const book of books)
    for (const perspective of book.facts.perspectives) {
      const earlier = known.find((one) => isSameName(one.perspective.name, perspective.name));
      if (!earlier && (perspective.at || isUsed(perspective))) known.push({ perspective, book });
      const column = earlier && heldDifference(perspective, earlier.perspective);
      if (!earlier || column === undefined) continue;
      const other = placeIn(earlier.book ?? book, earlier.perspective.at);
      const said = { code: "gather-perspective-differs", item: perspective.name, column, other } as const;
      problems.push(gatheringProblem(said, placeIn(book, perspective.at)));
    }
  return known.map(({ perspective }) => perspective);
}
