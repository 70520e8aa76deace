import { buildAlignment, readScorecard, type SheetWritten } from "../../excel";
import {
  alignmentOf,
  alignmentProblems,
  findUnit,
  likenessText,
  periodText,
  placeText,
  scoreText,
  toFinding,
  type Alignment,
  type CellPlace,
  type Finding,
  type HandOff,
  type Model,
  type Overlap,
  type ScoredObjective,
  type ScoredScorecard,
} from "../../scorecard";
import { openFile, savingOf } from "../files";
import type { ExitCode, Io } from "../io";
import { outFor, type OutOptions } from "../outFor";
import { exitCodeOf, findingJson, findingLine, jsonVersion, printJson, tellErrors } from "../output";
import { readAsked, type AskedOptions } from "../readAsked";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";

export interface AlignOptions extends AskedOptions, OutOptions {
  readonly unit?: string;
  readonly json: boolean;
}

interface Aligned {
  readonly model: Model;
  /** What the sheets have wrong. */
  readonly findings: readonly Finding[];
  readonly alignment: Alignment;
  readonly written?: SheetWritten;
}

/**
 * `bsc align book.xlsx`: who below a unit carries its objectives, and what does not fit together; with --out or --in-place on a
 * sheet as well.
 */
export async function align(path: string, options: AlignOptions, io: Io): Promise<ExitCode> {
  const out = options.out === undefined && !options.inPlace ? undefined : outFor(path, 1, options, io);
  const aligned = out === undefined ? await look(path, options, io) : await build(path, out, options, io);
  if (options.json) printJson(io, alignedJson(out, aligned));
  else io.out(alignedText(out, aligned));
  if (!options.json) tellErrors(path, aligned.findings, io);
  return exitCodeOf(aligned.findings);
}

async function look(path: string, options: AlignOptions, io: Io): Promise<Aligned> {
  const asked = readAsked(options);
  const read = await withBook(openFile(path, io), io, async () => orFail(await readScorecard(asked), path));
  const parent = orFail(findUnit(read.model, options.unit), path);
  return { ...read, alignment: alignmentOf(read.model, parent) };
}

async function build(path: string, out: string, options: AlignOptions, io: Io): Promise<Aligned> {
  const asked = readAsked(options);
  const { built, save } = await withBook(openFile(path, io), io, async (host) => {
    const built = orFail(await buildAlignment(options.unit, asked), path);
    await host.settle();
    return { built, save: savingOf(host.book, out, io) };
  });
  save();
  const { read, alignment, written } = built;
  return { ...read, alignment, written };
}

function alignedJson(out: string | undefined, { model, findings, alignment, written }: Aligned) {
  const { parent, objectives, gaps, orphans, overlaps, handOffs } = alignment;
  return {
    ...{ version: jsonVersion, out: out ?? null, written: written ?? null },
    ...{ period: periodText(model.frame.period), view: model.frame.view },
    unit: { id: parent.id, name: parent.name },
    objectives: objectives.map(({ objective, carriedBy }) => ({
      ...objectiveJson(objective, parent),
      carriedBy: carriedBy.map((one) => ({
        ...objectiveJson(one.objective, one.unit),
        ...{ how: one.how, through: one.through, measures: one.measures.map(({ id }) => id) },
      })),
    })),
    gaps: gaps.map((one) => objectiveJson(one, parent)),
    orphans: orphans.map(({ objective, unit }) => objectiveJson(objective, unit)),
    overlaps: overlaps.map(overlapJson),
    handOffs: handOffs.map(handOffJson),
    findings: [...findings, ...alignmentProblems(alignment).map(toFinding)].map(findingJson),
  };
}

const unitJson = ({ id, name }: ScoredScorecard) => ({ id, name });

const placeJson = (at: CellPlace | undefined) => ({ sheet: at?.sheet ?? null, cell: at?.cell ?? null });

function objectiveJson({ objective, score, band }: ScoredObjective, unit: ScoredScorecard) {
  const { id, name, owner = unit.owner, at } = objective;
  return {
    ...{ unit: unitJson(unit), id, name, owner: owner ?? null },
    ...{ score: score ?? null, band, ...placeJson(at) },
  };
}

function overlapJson({ kind, items, likeness, isSameName }: Overlap) {
  return {
    ...{ kind, likeness, sameName: isSameName },
    items: items.map(({ unit, id, name, at }) => ({ unit: unitJson(unit), id, name, ...placeJson(at) })),
  };
}

function handOffJson({ link, from, to, promised, standing }: HandOff) {
  return {
    from: objectiveJson(from.objective, from.unit),
    to: objectiveJson(to.objective, to.unit),
    hypothesis: link.hypothesis ?? null,
    promised: promised
      ? {
          ...{ id: promised.measure.id, name: promised.measure.name, owner: promised.measure.owner ?? null },
          ...{ score: promised.score ?? null, band: promised.band },
        }
      : null,
    ...{ standing, ...placeJson(link.at) },
  };
}

function alignedText(out: string | undefined, { alignment, written }: Aligned): string {
  const findings = alignmentProblems(alignment).map(toFinding);
  const lines = [
    ...matrixLines(alignment),
    ...orphanLines(alignment),
    ...alignment.overlaps.map(overlapLine),
    ...alignment.handOffs.map(handOffLine),
    ...(findings.length === 0 ? ["Nothing to ask about."] : findings.map(findingLine)),
    ...(written ? [`Written  ${out ?? ""}: "${written.sheet}" ${written.change}`] : []),
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join("");
}

const scored = ({ score, band }: ScoredObjective) => `${scoreText(score)} ${band}`;

function matrixLines({ parent, below, objectives }: Alignment): readonly string[] {
  if (below.length === 0) return [`${parent.name}: no unit stands below it`];
  if (objectives.length === 0) return [`${parent.name}: it has no objectives of its own`];
  return [
    parent.name,
    ...objectives.flatMap(({ objective, carriedBy }) => [
      `  ${objective.objective.id} ${objective.objective.name}: ${scored(objective)}`,
      ...(carriedBy.length === 0 ? ["    carried by no unit below"] : []),
      ...carriedBy.map(({ unit, how, objective: own, measures, through }) => {
        const what = how === "shares" ? "shares it" : `${own.objective.id} ${own.objective.name}`;
        const by = through.length > 0 ? `, through ${through.join(" and ")}` : "";
        return `    ${unit.name}: ${what}${by}: ${scored(own)}, with ${measures.map(({ id }) => id).join(", ") || "no measure"}`;
      }),
    ]),
  ];
}

const orphanLines = ({ orphans }: Alignment): readonly string[] =>
  orphans.map(
    ({ unit, objective }) =>
      `  Serves none above: ${objective.objective.id} ${objective.objective.name} of ${unit.name}`,
  );

const overlapLine = ({ kind, items, ...sure }: Overlap): string =>
  `  Owned twice (${kind}, ${likenessText(sure)}): ${items.map(({ id, name, unit, at }) => `${id} ${name} of ${unit.name} (${placeText(at)})`).join("; ")}`;

function handOffLine({ from, to, promised, standing }: HandOff): string {
  const [source, target] = [from, to].map(
    ({ objective: { objective }, unit }) =>
      `${objective.id} of ${unit.name} (${objective.owner ?? unit.owner ?? "no owner"})`,
  );
  const what = promised
    ? `${promised.measure.id} ${promised.measure.name} is ${promised.band}`
    : `the objective is ${from.objective.band}`;
  return `  Hand-off ${source ?? ""} to ${target ?? ""}: ${standing} (${what})`;
}
