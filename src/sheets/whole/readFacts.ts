import {
  adviseOn,
  checkOverrides,
  surveyActuals,
  toFinding,
  type Facts,
  type Finding,
  type Measure,
  type Objective,
  type Problem,
  type ProblemCode,
} from "../../scorecard";
import { checkTables, findTables, type FoundTable, placesOf, type TablePlace } from "../find";
import type { Mapped, Mapper } from "../foreign";
import type { WorkbookGrids } from "../grid";
import {
  type FigureContext,
  itemReader,
  type ItemReader,
  makeCatalogue,
  readActuals,
  readFollowUp,
  readGroupWeights,
  readLinks,
  readMeasures,
  readObjectives,
  readPerspectives,
  readPhasedTargets,
  readReviews,
  readScorecards,
  readSettingCells,
  readSettings,
  settleReferences,
} from "../read";
import type { TableName } from "../specs";

/** What the structured sheets say, what is wrong with them, and where each table was found. */
export interface FactsRead {
  readonly facts: Facts;
  /** Worked out when they are first asked for: advice looks at all the facts. */
  readonly findings: readonly Finding[];
  /** The first thing without which there is nothing to score. */
  readonly lacking?: Finding;
  readonly tables: readonly TablePlace[];
  /** Whether dates as numbers count from 1904. */
  readonly date1904: boolean;
}

/**
 * Reads the structured sheets, wherever they stand and whatever their headers are called.
 *
 * @param mapper reads the sheets that a Mapping table speaks of; needed where there is one
 * @returns always facts: everything that does not depend on what is wrong; all problems of all sheets at once
 */
export function readFacts(workbook: WorkbookGrids, mapper?: Mapper): FactsRead {
  return toFactsRead(readTables(workbook, mapper));
}

/** A workbook as it was read, with all that reading one more row needs. */
export interface TablesRead {
  readonly tables: Found;
  readonly facts: Facts;
  readonly problems: readonly Problem[];
  /** Sheets of somebody's own layout, where a Mapping table speaks of some. */
  readonly mapped?: Mapped;
  /** What rows of figures are read against. */
  readonly figures: FigureContext;
  /** Which items rows speak of. */
  readonly itemsIn: ItemReader;
}

/** Reads the tables and the facts, and keeps what reading one more row needs. */
export function readTables(workbook: WorkbookGrids, mapper?: Mapper): TablesRead {
  const problems: Problem[] = [];
  const { mapped, tables } = findMapped(workbook, mapper, problems);
  problems.push(...checkTables(tables, workbook, mapped && mapped.places.length > 0 ? ["Actuals"] : []));
  return { tables, problems, mapped, ...factsFrom(tables, workbook, mapped, problems) };
}

/** The tables, and the sheets of another layout that a Mapping table speaks of: in those no other table is looked for. */
function findMapped(
  workbook: WorkbookGrids,
  mapper: Mapper | undefined,
  problems: Problem[],
): Pick<TablesRead, "mapped" | "tables"> {
  const found = findTables(workbook);
  const table = found.tables.get("Mapping")?.[0];
  if (table && !mapper) throw new Error("A workbook with a Mapping table is read with a mapper.");
  const mapped = table && mapper?.(table, workbook, problems);
  const { tables, problems: wrong } = mapped ? findTables(mapped.others) : found;
  problems.push(...wrong);
  return { mapped, tables };
}

/** What stands in the way of any model. */
const lackingCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "workbook-empty",
  "no-tables",
  "table-missing",
]);

export function toFactsRead({ tables, facts, problems, figures, mapped }: TablesRead): FactsRead {
  let findings: readonly Finding[] | undefined;
  const lacking = problems.find(({ code }) => lackingCodes.has(code));
  return {
    facts,
    get findings() {
      findings ??= [...settleReferences(problems, tables), ...checkOverrides(facts), ...adviseOn(facts)].map(
        toFinding,
      );
      return findings;
    },
    lacking: lacking && toFinding(lacking),
    tables: [...placesOf([...tables.values()].flat()), ...(mapped?.places ?? [])],
    date1904: figures.conventions.date1904,
  };
}

type Found = ReadonlyMap<TableName, readonly FoundTable[]>;

function factsFrom(
  tables: Found,
  workbook: WorkbookGrids,
  foreign: Mapped | undefined,
  problems: Problem[],
): Pick<TablesRead, "facts" | "figures" | "itemsIn"> {
  const one = (name: TableName) => tables.get(name)?.[0];
  const conventions = { locale: workbook.locale, date1904: workbook.date1904 };
  const settings = readSettings(one("Settings"), problems, conventions);
  const calendar = { fiscalYearStart: settings.fiscalYearStart };
  const scorecards = readScorecards(one("Scorecards"), settings, problems, conventions);
  const { perspectives, catalogue } = readPerspectives(one("Perspectives"), problems, conventions);
  const [root] = scorecards.units;
  const rootId = root?.id ?? settings.name;
  const units = scorecards.catalogue;
  const toObjectives = { perspectives: catalogue, units, root: rootId, conventions };
  const objectives = readObjectives(one("Objectives"), toObjectives, problems);
  const links = readLinks(one("Links"), objectives.catalogue, problems, conventions);
  const toMeasures = { objectives: objectives.catalogue, calendar, conventions };
  const measures = readMeasures(one("Measures"), toMeasures, problems);
  const measureCatalogue = makeCatalogue(measures);
  const figures = {
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    catalogue: measureCatalogue,
    units,
    groups: { objective: objectives.catalogue, perspective: catalogue },
    homeOf: homesOf(objectives.objectives, rootId),
    calendar,
    conventions,
  };
  const items = {
    measure: measureCatalogue,
    objective: objectives.catalogue,
    perspective: catalogue,
    scorecard: units,
  };
  const toItems = { items, units, calendar, conventions };
  const followUp = readFollowUp(one, { ...toItems, figures }, problems);
  const mapped = foreign?.factsFor(figures, problems) ?? { actuals: [], targets: [] };
  const typed = readActuals(tables.get("Actuals") ?? [], figures, problems);
  const entered = [...typed, ...mapped.actuals];
  const facts: Facts = {
    settings,
    settingCells: readSettingCells(one("Settings"), conventions),
    scorecards: scorecards.units,
    perspectives,
    objectives: objectives.objectives,
    links,
    measures,
    phasedTargets: [...readPhasedTargets(one("Targets"), figures, problems), ...mapped.targets],
    groupWeights: readGroupWeights(one("Targets"), figures, problems),
    actuals: [...entered, ...surveyActuals(followUp.survey, entered)],
    reviews: readReviews(one("Reviews"), toItems, problems),
    followUp,
  };
  return { facts, figures, itemsIn: itemReader(items, followUp.initiatives) };
}

/** The unit of a measure: that of its objective. */
function homesOf(objectives: readonly Objective[], root: string): (measure: Measure) => string {
  const homes = new Map(objectives.map(({ id, scorecard }) => [id, scorecard ?? root]));
  return ({ objective }) => homes.get(objective) ?? root;
}
