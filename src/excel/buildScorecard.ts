import { planMap } from "../map";
import { planScorecard } from "../report";
import { comparisonsIn, failed, ok, type Asked, type Result } from "../scorecard";
import { atStep, type Watch } from "./batch/progress";
import { runBatch } from "./batch/runBatch";
import { drawScene, wholeMapSheet, type MapDrawn, type MapTarget } from "./draw/drawScene";
import type { OwnSheetKey } from "./read/ownSheets";
import { readScorecardIn, type ScorecardRead } from "./read/readScorecard";
import { keysOfPeople, peopleAsked, writePeople, type PersonAsked } from "./buildPeople";
import { hasAsked, refreshAsked } from "./refreshAsked";
import { applyPlan, type SheetWritten } from "./write/applyPlan";
import { lockedSheets, targetOf } from "./write/targetOf";
import { organisationKeys, unitsAsked, writeOrganisation, type OrganisationAsked } from "./writeOrganisation";

/** What a build did: the model it shows, and what became of each of our sheets. */
export interface Built {
  readonly read: ScorecardRead;
  readonly scorecard?: SheetWritten;
  readonly map?: MapDrawn;
  /** The organisation, a scorecard for whichever unit is picked, and those of the units that were asked for. */
  readonly organisation?: readonly SheetWritten[];
  /** What somebody had asked for before: Alignment and Why, where they are there. */
  readonly asked?: readonly SheetWritten[];
  /** What people own, of those who were asked for and those who have a sheet. */
  readonly people?: readonly SheetWritten[];
}

type BuiltSheet = "scorecard" | "map" | "organisation" | "asked" | "people";

export interface BuildOptions extends Asked {
  /** Left out: all that there is something for; the organisation where there are units below the top. */
  readonly sheets?: readonly BuiltSheet[];
  /** Units that get a scorecard sheet of their own, by id or name, or all of them. */
  readonly units?: readonly string[] | "all";
  /** People who get a sheet of what they own, by name. */
  readonly people?: readonly string[];
  /** Lays the map out anew: the order of the last drawing is forgotten, and what the user moved goes back. */
  readonly arrangeAfresh?: boolean;
  /** The objective whose box on the map goes back to its place and look. */
  readonly resetObjective?: string;
}

/**
 * Adds or refreshes the scorecard sheet, the strategy map and the organisation's sheets. Nothing else in the workbook is
 * written; a second run writes nothing. Cancelling stops between the sheets.
 */
export function buildScorecard(
  {
    sheets: asked,
    arrangeAfresh = false,
    resetObjective,
    units = [],
    people = [],
    ...frame
  }: BuildOptions = {},
  watch: Watch = {},
): Promise<Result<Built>> {
  return runBatch(async (context) => {
    const started = atStep(watch, { done: 0, total: (asked?.length ?? 2) + 1, text: "Reading the sheets" });
    if (started.kind === "failed") return started;
    const read = await readScorecardIn(context, frame);
    if (read.model.facts.objectives.length === 0) return failed({ code: "nothing-to-build" });
    const own = unitsAsked(read, units);
    if (own.kind === "failed") return own;
    const persons = peopleAsked(read, people);
    if (persons.kind === "failed") return persons;
    const sheets = asked ?? sheetsFor(read, persons.value);
    const comparisons = sheets.includes("organisation") ? comparisonsIn(read.model) : [];
    const organisation = { units: own.value, comparisons, people: persons.value };
    const locked = lockedSheets(
      read,
      sheets.flatMap((key) => keysOf(key, read, organisation)),
    );
    if (locked.length > 0) return failed(...locked); // before anything is written
    const options = { isAfresh: arrangeAfresh, resetObjective, ...organisation };
    return buildSheets(context, read, { sheets, options, watch });
  });
}

const sheetsFor = (read: ScorecardRead, people: readonly PersonAsked[]): readonly BuiltSheet[] => [
  ...(["scorecard", "map"] as const),
  ...(read.model.scorecards.length > 1 ? (["organisation"] as const) : []),
  ...(hasAsked(read) ? (["asked"] as const) : []),
  ...(people.length > 0 ? (["people"] as const) : []),
];

interface Asking extends OrganisationAsked {
  readonly people: readonly PersonAsked[];
}

function keysOf(sheet: BuiltSheet, read: ScorecardRead, asked: Asking): readonly OwnSheetKey[] {
  if (sheet === "asked") return [];
  if (sheet === "people") return keysOfPeople(asked.people);
  return sheet === "organisation" ? organisationKeys(read, asked) : [sheet];
}

interface SheetOptions extends Pick<MapTarget, "isAfresh" | "resetObjective">, Asking {
  /** Where the whole scorecard is. */
  readonly topSheet?: string;
}

interface Building {
  readonly sheets: readonly BuiltSheet[];
  readonly options: SheetOptions;
  readonly watch: Watch;
}

async function buildSheets(
  context: Excel.RequestContext,
  read: ScorecardRead,
  { sheets, options, watch }: Building,
): Promise<Result<Built>> {
  const total = sheets.length + 1;
  let built: Built = { read };
  let { sheetNames } = read;
  for (const [index, key] of sheets.entries()) {
    const begun = atStep(watch, { done: index + 1, total, text: names[key] });
    if (begun.kind === "failed") return begun;
    const topSheet = built.scorecard?.sheet ?? targetOf(read, "scorecard").own?.name;
    const written = await buildSheet[key](context, { ...read, sheetNames }, { ...options, topSheet });
    if (written.kind === "failed") return written;
    built = { ...built, ...written.value };
    sheetNames = [...new Set([...sheetNames, ...sheetsOf(written.value)])];
  }
  atStep(watch, { done: total, total, text: "Done" });
  return ok(built);
}

const sheetsOf = ({
  scorecard,
  map,
  organisation = [],
  asked = [],
  people = [],
}: Partial<Built>): readonly string[] =>
  [scorecard, map, ...organisation, ...asked, ...people].flatMap((written) =>
    written ? [written.sheet] : [],
  );

const names: Readonly<Record<BuiltSheet, string>> = {
  scorecard: "Building the scorecard",
  map: "Drawing the strategy map",
  organisation: "Building the organisation",
  asked: "Refreshing what was asked for",
  people: "Building what people own",
};

type SheetBuilder = (
  context: Excel.RequestContext,
  read: ScorecardRead,
  options: SheetOptions,
) => Promise<Result<Partial<Built>>>;

const buildSheet: Readonly<Record<BuiltSheet, SheetBuilder>> = {
  scorecard: async (context, read) => {
    const written = await applyPlan(context, planScorecard(read.model), targetOf(read, "scorecard"));
    return written.kind === "failed" ? written : ok({ scorecard: written.value });
  },
  map: async (context, read, { isAfresh, resetObjective }) => {
    const drawn = await drawScene(context, (placed) => planMap(read.model, placed), {
      ...{ ...targetOf(read, "map"), isAfresh, resetObjective },
      ...wholeMapSheet,
    });
    return drawn.kind === "failed" ? drawn : ok({ map: drawn.value });
  },
  organisation: async (context, read, { units, comparisons, topSheet }) =>
    ok({ organisation: await writeOrganisation(context, read, { units, comparisons, topSheet }) }),
  people: async (context, read, { people }) => {
    const written = await writePeople(context, read, people);
    return written.kind === "failed" ? written : ok({ people: written.value });
  },
  asked: async (context, read) => ok({ asked: await refreshAsked(context, read) }),
};
