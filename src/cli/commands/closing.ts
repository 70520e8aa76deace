import { closePeriodInBook, lackingText, reopenPeriod, verifyClosedPeriods } from "../../excel";
import {
  allFollowedText,
  type BookVerified,
  changedWhat,
  type ClosedChange,
  periodText,
  placedText,
  placeText,
  type Problem,
  problemPlace,
  problemText,
  restatedWhat,
  type Restatement,
  toldOnce,
  type Verified,
  wasAndIs,
} from "../../scorecard";
import { ChangedSinceRead, openFile, savingOf } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { jsonVersion, printJson } from "../output";
import { outFor, type OutOptions } from "../outFor";
import { readAsked } from "../readAsked";
import { oneLine } from "../terminalText";
import { orFail, withBook } from "../withBook";
import type { Host } from "excel-workbench";

export interface CloseOptions extends OutOptions {
  readonly period: string;
  readonly by?: string;
  readonly passphrase?: string;
  readonly anyway: boolean;
  readonly json: boolean;
}

/** `bsc close book.xlsx --period 2026-03 --out out.xlsx`: freezes a period. */
export async function close(path: string, options: CloseOptions, io: Io): Promise<ExitCode> {
  const out = outFor(path, 1, options, io);
  const { by, anyway } = options;
  const passphrase = passphraseIn(options);
  const asked = { ...readAsked({ period: options.period }), by, passphrase, anyway, closedOn: io.today() };
  const closed = await writeWhereStill(path, out, io, async () =>
    orFail(await closePeriodInBook(asked), path),
  );
  const period = periodText(closed.period);
  const lacking = closed.lacking.map(lackingText);
  if (options.json) printJson(io, { version: jsonVersion, period, out, sheet: closed.sheet, lacking });
  else
    io.out(
      `${oneLine(out)}: ${period} is closed.\n${lacking.map((text) => `  ${oneLine(text)}\n`).join("")}`,
    );
  return 0;
}

export interface ReopenOptions extends OutOptions {
  readonly period: string;
  readonly reason: string;
  readonly by?: string;
  readonly passphrase?: string;
  readonly json: boolean;
}

/** `bsc reopen book.xlsx --period 2026-03 --reason "…" --out out.xlsx`: opens a closed period again. */
export async function reopen(path: string, options: ReopenOptions, io: Io): Promise<ExitCode> {
  const out = outFor(path, 1, options, io);
  const { period } = readAsked({ period: options.period });
  if (!period) throw new CommandFailure(2, "Say which period: --period 2026-03.");
  const { reason, by } = options;
  const passphrase = passphraseIn(options);
  const reopening = { period, reason, by, on: io.today() };
  await writeWhereStill(path, out, io, async () => orFail(await reopenPeriod(reopening, passphrase), path));
  if (options.json) printJson(io, { version: jsonVersion, period: periodText(period), out, reason });
  else io.out(`${oneLine(`${out}: ${periodText(period)} is open again: ${reason}`)}\n`);
  return 0;
}

export interface VerifyOptions {
  readonly passphrase?: string;
  /** A head of the chain, noted down earlier. */
  readonly expect?: string;
  readonly json: boolean;
}

/** `bsc verify book.xlsx`: whether the closed periods are untouched, and what has been restated; 1 when they cannot be trusted. */
export async function verify(path: string, options: VerifyOptions, io: Io): Promise<ExitCode> {
  const { expect: expected, json } = options;
  const passphrase = passphraseIn(options);
  if (expected !== undefined && !/^[1-9]\d*-[0-9a-f]{64}$/.test(expected))
    throw new CommandFailure(2, "--expect takes what verify printed as the head, such as 3-4f0c… in full.");
  const verified = await withBook(openFile(path, io), io, async () =>
    orFail(await verifyClosedPeriods({ passphrase, expected }), path),
  );
  if (json) printJson(io, bookJson(verified));
  else io.out(bookText(path, verified));
  return verified.problems.length === 0 ? 0 : 1;
}

/** An empty one is a variable of a script that was not set: nothing is sealed or checked with it. */
function passphraseIn({ passphrase }: { readonly passphrase?: string }): string | undefined {
  if (passphrase === "") throw new CommandFailure(2, "The passphrase is empty. Give one, or leave it out.");
  return passphrase;
}

function bookJson({ periods, problems, unsure, head }: BookVerified) {
  return {
    version: jsonVersion,
    periods: periods.map(verifiedJson),
    problems: problems.map(problemJson),
    unsure: unsure.map(problemJson),
    head: head ?? null,
  };
}

function problemJson(problem: Problem) {
  const place = problemPlace(problem);
  return { code: problem.code, text: problemText(problem), cell: place ? placeText(place) : null };
}

function verifiedJson(verified: Verified) {
  const { closed, problem, restatements, changes } = verified;
  return {
    period: periodText(closed.period),
    closedAt: closed.closedOn,
    intact: problem === undefined,
    problem: problem?.code ?? null,
    sealed: closed.seal !== undefined,
    scoreWas: verified.scoreWas ?? null,
    scoreIs: verified.scoreIs ?? null,
    bandWas: verified.bandWas ?? null,
    bandIs: verified.bandIs ?? null,
    restatements: restatements.map(restatementJson),
    changes: changes.map(changeJson),
  };
}

/** `measure` is the item's id, of whatever kind: it is called so since measures alone were compared. */
function restatementJson({ item, field, was, is, scoreWas, scoreIs, isEffect, at }: Restatement) {
  return {
    measure: item.id,
    ...{ kind: item.kind, name: item.name, unit: item.unit, isEffect },
    field,
    was: was ?? null,
    is: is ?? null,
    scoreWas: scoreWas ?? null,
    scoreIs: scoreIs ?? null,
    cell: at ? placeText(at) : null,
  };
}

function bookText(path: string, { periods, problems, unsure, head }: BookVerified): string {
  return [
    ...(periods.length === 0 ? [`${oneLine(path)}: no period is closed\n`] : periods.map(verifiedText)),
    ...[...problems, ...unsure].map((problem) => `${oneLine(placedText(problem))}\n`),
    ...(head === undefined ? [] : [`head ${head}\n`]),
  ].join("");
}

function changeJson({ kind, id, name, unit, field, was, is, at }: ClosedChange) {
  const row = { kind, id, name, unit: unit === "" ? null : unit, field };
  return { ...row, was: was ?? null, is: is ?? null, cell: at ? placeText(at) : null };
}

function verifiedText({ closed, problem, ...found }: Verified): string {
  const { restated, changes, followed } = toldOnce(found);
  const isSame = restated.length + changes.length + followed.length === 0;
  const counts = [
    ...(restated.length > 0 || isSame ? [`${restated.length} restated`] : []),
    ...(changes.length > 0 ? [`${changes.length} changed`] : []),
    ...(followed.length > 0 ? [`${followed.length} followed`] : []),
  ];
  const state = [problem === undefined ? "intact" : "NOT INTACT", ...counts].join(", ");
  const lines = [
    ...restated.map((one) => changedLine(restatedWhat(one), one)),
    ...changes.map((one) => changedLine(changedWhat(one), one)),
    ...(followed.length > 0 ? [`what followed: ${allFollowedText(followed)}`] : []),
  ];
  const title = `${periodText(closed.period)}, closed on ${oneLine(closed.closedOn)}: ${state}\n`;
  return `${title}${lines.map((line) => `  ${oneLine(line)}\n`).join("")}`;
}

function changedLine(what: string, changed: Restatement | ClosedChange): string {
  const { was, is } = wasAndIs(changed);
  return `${what} was ${was}, is ${is}${changed.at ? ` (${placeText(changed.at)})` : ""}`;
}

/** More than once somebody else writes the file in just that second only where something writes it all the time. */
const mostAttempts = 5;

/**
 * Opens a workbook, does something to it and saves it. Where another run has written the file meanwhile, all of it is done
 * anew on what that one has written, so that neither is lost.
 *
 * @param out where it is saved; the file itself, or another one
 */
async function writeWhereStill<Value>(
  path: string,
  out: string,
  io: Io,
  work: (host: Host) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { done, save } = await withBook(openFile(path, io), io, async (host) => {
      const done = await work(host);
      await host.settle();
      return { done, save: savingOf(host.book, out, io) };
    });
    try {
      save();
      return done;
    } catch (error) {
      if (!(error instanceof ChangedSinceRead)) throw error;
    }
  }
  throw new CommandFailure(3, `${path}: other programs keep on writing this file. Try again.`);
}
