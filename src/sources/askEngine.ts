import { frequencies, type Facts, type Source, sourceProblem, type SourceProblem } from "../scorecard";
import { type Engine, SourceFailure } from "./engine";
import { figuresFrom, frequenciesOf, type Total } from "./figuresFrom";
import type { SourceRead } from "./planRefresh";
import { mostTotals, type Readable, type TotalsAsked, totalsSql } from "./totalsSql";

/** What a source says; or, where it could not be read, why. */
export interface SourceAnswer {
  /** Left out where it could not be read. */
  readonly read?: SourceRead;
  readonly problems: readonly SourceProblem[];
}

/** The answer of a source that could not be read, with the engine's own reason. */
export const failedFor = (source: Source, reason: string): SourceAnswer => ({
  problems: [
    sourceProblem({ code: "source-failed", source: source.name, reason: firstLines(reason) }, source.at),
  ],
});

/** An engine's own words, without the picture of the query that some draw below. */
const firstLines = (reason: string) =>
  reason
    .split(/\n\s*\n|\nLINE \d+:/)[0]
    ?.replace(/\s+/g, " ")
    .trim() ?? "";

/** Asks an engine for the totals of each period, and holds them against the workbook's measures. */
export async function askEngine(engine: Engine, source: Source, facts: Facts): Promise<SourceAnswer> {
  const calendar = { fiscalYearStart: facts.settings.fiscalYearStart };
  const asked = [...frequenciesOf(source, facts)].sort(
    (one, other) => frequencies.indexOf(one) - frequencies.indexOf(other),
  );
  const [shortest = "Monthly"] = asked;
  const shortestName = facts.measures.find(({ frequency }) => frequency === shortest)?.name ?? "";
  const readable = await engine.readable(source, { calendar, shortest, shortestName });
  if ("code" in readable) return { problems: [readable] };
  const totals = new Map<(typeof asked)[number], readonly Total[]>();
  for (const frequency of asked) {
    const { aggregation, from } = source;
    const found = await totalsOf(engine, readable, { frequency, calendar, aggregation, from });
    if (found.length > mostTotals)
      return {
        problems: [
          sourceProblem({ code: "source-too-many", source: source.name, most: mostTotals }, source.at),
        ],
      };
    totals.set(frequency, found);
  }
  const { figures, rows, problems } = figuresFrom(source, totals, facts);
  return { read: { source, figures, rows }, problems };
}

async function totalsOf(engine: Engine, readable: Readable, asked: TotalsAsked): Promise<readonly Total[]> {
  const rows = await engine.rows(totalsSql(engine.dialect, readable, asked));
  return rows.map(([period, value, count, filled, bad, highest, ...names]) => {
    const [measure, unit] = readable.measure === undefined ? [undefined, names[0]] : names;
    return {
      ...{ period: numberOf(period), value: numberOf(value), highest: numberOf(highest) },
      ...{ rows: numberOf(count) ?? 0, filled: numberOf(filled) ?? 0, bad: numberOf(bad) ?? 0 },
      ...(measure === undefined || measure === null ? {} : { measure: String(measure) }),
      ...(unit === undefined || unit === null ? {} : { unit: String(unit) }),
    };
  });
}

/** Engines answer large and exact numbers as texts. */
function numberOf(value: unknown): number | undefined {
  if (value === null || value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number))
    throw new SourceFailure(`It answers ${String(value)} where a number has to be.`);
  return number;
}
