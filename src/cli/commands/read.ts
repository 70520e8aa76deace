import { readScorecard } from "../../excel";
import { periodText, placeText, type Facts, type Levels } from "../../scorecard";
import { openFile } from "../files";
import type { ExitCode, Io } from "../io";
import { readForeign } from "./readForeign";
import { exitCodeOf, findingJson, findingLine, jsonVersion, printJson } from "../output";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

interface Fact {
  readonly measure: string;
  readonly scorecard: string;
  readonly role: "actual" | "target" | "red flag";
  readonly period: string | null;
  readonly value: number | null;
  readonly sheet: string;
  readonly cell: string;
}

export interface ReadOptions {
  readonly json: boolean;
  /** Whether sheets of any layout are looked at. */
  readonly propose?: boolean;
  /** A file that says how they are read. */
  readonly mapping?: string;
}

/** `bsc read book.xlsx`: the facts taken from the sheets, before any scoring. */
export function read(path: string, options: ReadOptions, io: Io): Promise<ExitCode> {
  return options.propose || options.mapping !== undefined
    ? readForeign(path, options, io)
    : readStructured(path, options, io);
}

async function readStructured(path: string, { json }: ReadOptions, io: Io): Promise<ExitCode> {
  const book = openFile(path, io);
  const { model, tables, findings } = await withBook(book, io, async () =>
    orFail(await readScorecard(), path),
  );
  const facts = factsOf(model.facts);
  if (json) {
    const mapping = tables.map(({ name, place, rows }) => ({ table: name, place, rows }));
    printJson(io, {
      version: jsonVersion,
      facts,
      mapping,
      questions: [],
      findings: findings.map(findingJson),
    });
  } else {
    tables.forEach(({ name, place, rows }) =>
      io.out(`${oneLine(`${name.padEnd(13)} ${place}`)}  ${rows} rows\n`),
    );
    facts.forEach((fact) => io.out(`${oneLine(factLine(fact))}\n`));
    // What could not be read is no data in the lines above; here it says why.
    const wrong = findings.filter(({ severity }) => severity !== "advice");
    wrong.forEach((finding) => io.out(`${findingLine(finding)}\n`));
  }
  return exitCodeOf(findings);
}

function factLine({ measure, role, period, value, sheet, cell }: Fact): string {
  return [
    measure.padEnd(12),
    role.padEnd(9),
    (period ?? "every period").padEnd(13),
    String(value ?? "no data").padEnd(12),
    placeText({ sheet, cell }),
  ].join(" ");
}

function factsOf({
  actuals,
  measures,
  objectives,
  phasedTargets,
  scorecards,
  settings,
}: Facts): readonly Fact[] {
  const root = scorecards[0]?.id ?? settings.name;
  const homes = homesOf({ objectives, measures }, root);
  const unitOf = (measure: string, named?: string) => named ?? homes.get(measure) ?? root;
  return [
    ...actuals.map((one): Fact => ({
      measure: one.measure,
      scorecard: unitOf(one.measure, one.scorecard),
      role: "actual",
      period: periodText(one.period),
      value: valueOf(one),
      ...one.at,
    })),
    ...measures.flatMap(({ id, rule, at }) =>
      levelFacts({ measure: id, scorecard: unitOf(id), period: null, ...at }, rule),
    ),
    ...phasedTargets.flatMap((phased) =>
      levelFacts(
        {
          measure: phased.measure,
          scorecard: unitOf(phased.measure, phased.scorecard),
          period: periodText(phased.period),
          ...phased.at,
        },
        phased,
      ),
    ),
  ];
}

/** The unit of each measure: that of its objective. */
function homesOf(
  { objectives, measures }: Pick<Facts, "objectives" | "measures">,
  root: string,
): ReadonlyMap<string, string> {
  const units = new Map(objectives.map(({ id, scorecard }) => [id, scorecard ?? root]));
  return new Map(measures.map(({ id, objective }) => [id, units.get(objective) ?? root]));
}

function levelFacts(
  about: Omit<Fact, "role" | "value">,
  { target, redFlag }: Pick<Levels, "target" | "redFlag">,
): readonly Fact[] {
  const level = (role: Fact["role"], value: number | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ ...about, role, value }];
  return [...level("target", target), ...level("red flag", redFlag)];
}

function valueOf({ value, numerator, denominator }: Facts["actuals"][number]): number | null {
  if (value !== undefined) return value;
  return numerator === undefined || !denominator ? null : numerator / denominator;
}
