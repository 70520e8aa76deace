import { parsePeriod, shift, type Period } from "../../scorecard";
import type { RawValue } from "../grid";
import type { TableName } from "../specs";
import { periodCell } from "./dateCells";
import coldChain from "./coldChain.json";
import group from "./group.json";
import hospital from "./hospital.json";
import nonprofit from "./nonprofit.json";
import purpose from "./purpose.json";
import survey from "./survey.json";

export const exampleNames = ["example", "hospital", "group", "nonprofit", "purpose", "survey"] as const;
/**
 * Whole examples: "example" is a cold-chain logistics company with 24 months of figures, "hospital" has patients on top, "group" is an
 * organisation of four hospitals in two regions and a laboratory that serves them,
 * "nonprofit" a mission on top and five perspectives of its own; "purpose" is a one-page plan (purpose, objectives,
 * initiatives, owners), "survey" a perception survey that feeds the measures of learning.
 */
export type ExampleName = (typeof exampleNames)[number];

/** A row of a structured sheet, by its columns' keys. */
export type RowByKey = Readonly<Record<string, RawValue>>;

type LooseRow = Readonly<Record<string, RawValue | undefined>>;

/** An example as it is written down: rows by key, and the figures as series from a first period on. */
interface Example {
  readonly scorecards?: readonly LooseRow[];
  readonly settings: readonly (readonly RawValue[])[];
  readonly perspectives: readonly LooseRow[];
  readonly objectives: readonly LooseRow[];
  readonly links: readonly LooseRow[];
  readonly measures: readonly LooseRow[];
  readonly targets: readonly LooseRow[];
  readonly actuals: readonly Series[];
  readonly initiatives?: readonly LooseRow[];
  readonly milestones?: readonly LooseRow[];
  readonly reviews?: readonly LooseRow[];
  readonly alertRules?: readonly LooseRow[];
  readonly acknowledgements?: readonly LooseRow[];
  readonly actions?: readonly LooseRow[];
  readonly survey?: readonly LooseRow[];
}

interface Series {
  readonly measure: string;
  /** The unit that reports it; left out: the measure's own. */
  readonly scorecard?: string;
  readonly start: string;
  /** One for each period; null where nothing was reported. */
  readonly values?: readonly (RawValue | null)[];
  /** Of Ratio measures: numerator and denominator of each period. */
  readonly ratio?: readonly (readonly RawValue[])[];
}

const examples: Readonly<Record<ExampleName, Example>> = {
  example: coldChain,
  hospital,
  group,
  nonprofit,
  purpose,
  survey,
};

/** The rows of one structured sheet of an example; none where the example does without it. */
export function exampleRows(name: ExampleName, table: TableName): readonly RowByKey[] {
  return rowsOf[table]?.(examples[name]) ?? [];
}

type RowsOf = (example: Example) => readonly RowByKey[];

const rowsOf: Readonly<Partial<Record<TableName, RowsOf>>> = {
  Settings: ({ settings }) => settings.map(([setting = "", value = ""]) => ({ setting, value })),
  Scorecards: ({ scorecards = [] }) => scorecards.map(defined),
  Perspectives: ({ perspectives }) => perspectives.map(defined),
  Objectives: ({ objectives }) => objectives.map(defined),
  Links: ({ links }) => links.map(defined),
  Measures: ({ measures }) => measures.map(defined),
  Targets: ({ targets }) => targets.map(inPeriod),
  Actuals: ({ actuals }) => actuals.flatMap(actualRows),
  Initiatives: ({ initiatives = [] }) => initiatives.map(defined),
  Milestones: ({ milestones = [] }) => milestones.map(defined),
  Reviews: ({ reviews = [] }) => reviews.map(inPeriod),
  AlertRules: ({ alertRules = [] }) => alertRules.map(defined),
  Acknowledgements: ({ acknowledgements = [] }) => acknowledgements.map(inPeriod),
  Actions: ({ actions = [] }) => actions.map(defined),
  Survey: ({ survey = [] }) => survey.map(inPeriod),
};

/** A row whose period is written as the product writes it. */
function inPeriod({ period, ...row }: LooseRow): RowByKey {
  return { ...defined(row), period: periodCell(periodNamed(String(period))) };
}

function actualRows({ start, values = [], ratio = [], ...reported }: Series): readonly RowByKey[] {
  const named = defined({ measure: reported.measure, scorecard: reported.scorecard });
  const first = periodNamed(start);
  const periodAt = (index: number) => periodCell(shift(first, index));
  return [
    ...values.map((actual, index) => ({ ...named, period: periodAt(index), actual: actual ?? "" })),
    ...ratio.map(([numerator = "", denominator = ""], index) => ({
      ...named,
      period: periodAt(index),
      numerator,
      denominator,
    })),
  ];
}

function periodNamed(text: string): Period {
  const written = parsePeriod(text);
  if (written?.kind !== "period") throw new Error(`The template's period ${text} is none`);
  return written.period;
}

function defined(row: LooseRow): RowByKey {
  const entries = Object.entries(row).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(entries);
}
