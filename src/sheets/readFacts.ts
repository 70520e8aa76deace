import {
  adviseOn,
  surveyActuals,
  toFinding,
  type Facts,
  type Finding,
  type Measure,
  type Objective,
  type Problem,
} from "../scorecard";
import { checkTables } from "./find/checkTables";
import { findTables } from "./find/findTables";
import type { FoundTable } from "./find/foundTable";
import type { WorkbookGrids } from "./grid";
import { makeCatalogue } from "./read/catalogue";
import type { FigureContext } from "./read/figureContext";
import { readActuals } from "./read/readActuals";
import { readMeasures } from "./read/readMeasures";
import { readFollowUp } from "./read/readFollowUp";
import { readLinks } from "./read/readLinks";
import { readObjectives } from "./read/readObjectives";
import { readPerspectives } from "./read/readPerspectives";
import { readPhasedTargets } from "./read/readPhasedTargets";
import { readReviews } from "./read/readReviews";
import { readScorecards } from "./read/readScorecards";
import { readSettings } from "./read/readSettings";
import { settleReferences } from "./read/settleReferences";
import type { TableName } from "./specs/spec";
import { placesOf, type TablePlace } from "./tablePlaces";

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
 * @returns always facts: everything that does not depend on what is wrong; all problems of all sheets at once
 */
export function readFacts(workbook: WorkbookGrids): FactsRead {
  return toFactsRead(readTables(workbook));
}

/** A workbook as it was read, with all that reading one more row needs. */
export interface TablesRead {
  readonly tables: Found;
  readonly facts: Facts;
  readonly problems: readonly Problem[];
  /** What rows of figures are read against. */
  readonly figures: FigureContext;
}

export function readTables(workbook: WorkbookGrids): TablesRead {
  const { tables, problems: tableProblems } = findTables(workbook);
  const problems: Problem[] = [...tableProblems, ...checkTables(tables, workbook)];
  return { tables, problems, ...factsFrom(tables, workbook, problems) };
}

export function toFactsRead({ tables, facts, problems, figures }: TablesRead): FactsRead {
  let findings: readonly Finding[] | undefined;
  const lacking = problems.find(({ code }) => code === "table-missing" || code === "workbook-empty");
  return {
    facts,
    get findings() {
      findings ??= [...settleReferences(problems, tables), ...adviseOn(facts)].map(toFinding);
      return findings;
    },
    lacking: lacking && toFinding(lacking),
    tables: placesOf([...tables.values()].flat()),
    date1904: figures.conventions.date1904,
  };
}

type Found = ReadonlyMap<TableName, readonly FoundTable[]>;

function factsFrom(
  tables: Found,
  { locale, date1904 }: WorkbookGrids,
  problems: Problem[],
): Pick<TablesRead, "facts" | "figures"> {
  const one = (name: TableName) => tables.get(name)?.[0];
  const conventions = { locale, date1904 };
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
  const entered = readActuals(tables.get("Actuals") ?? [], figures, problems);
  const facts: Facts = {
    settings,
    scorecards: scorecards.units,
    perspectives,
    objectives: objectives.objectives,
    links,
    measures,
    phasedTargets: readPhasedTargets(one("Targets"), figures, problems),
    actuals: [...entered, ...surveyActuals(followUp.survey, entered)],
    reviews: readReviews(one("Reviews"), toItems, problems),
    followUp,
  };
  return { facts, figures };
}

/** The unit of a measure: that of its objective. */
function homesOf(objectives: readonly Objective[], root: string): (measure: Measure) => string {
  const homes = new Map(objectives.map(({ id, scorecard }) => [id, scorecard ?? root]));
  return ({ objective }) => homes.get(objective) ?? root;
}
