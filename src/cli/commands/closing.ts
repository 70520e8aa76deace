import { closePeriodInBook, lackingText, reopenPeriod, verifyClosedPeriods } from "../../excel";
import { itemText, periodText, placeText, type Restatement, type Verified } from "../../scorecard";
import { openFile, saveFile } from "../files";
import { CommandFailure, type ExitCode, type Io } from "../io";
import { jsonVersion, printJson } from "../output";
import { outFor, type OutOptions } from "../outFor";
import { readAsked } from "../readAsked";
import { orFail, withBook } from "../withBook";

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
  const { by, passphrase, anyway } = options;
  const asked = { ...readAsked({ period: options.period }), by, passphrase, anyway, closedOn: io.today() };
  const closed = await withBook(openFile(path, io), io, async (host) => {
    const done = orFail(await closePeriodInBook(asked), path);
    saveFile(host.book, out, io);
    return done;
  });
  const period = periodText(closed.period);
  const lacking = closed.lacking.map(lackingText);
  if (options.json) printJson(io, { version: jsonVersion, period, out, sheet: closed.sheet, lacking });
  else io.out(`${out}: ${period} is closed.\n${lacking.map((text) => `  ${text}\n`).join("")}`);
  return 0;
}

export interface ReopenOptions extends OutOptions {
  readonly period: string;
  readonly reason: string;
  readonly by?: string;
  readonly json: boolean;
}

/** `bsc reopen book.xlsx --period 2026-03 --reason "…" --out out.xlsx`: opens a closed period again. */
export async function reopen(path: string, options: ReopenOptions, io: Io): Promise<ExitCode> {
  const out = outFor(path, 1, options, io);
  const { period } = readAsked({ period: options.period });
  if (!period) throw new CommandFailure(2, "Say which period: --period 2026-03.");
  const { reason, by } = options;
  await withBook(openFile(path, io), io, async (host) => {
    orFail(await reopenPeriod({ period, reason, by, on: io.today() }), path);
    saveFile(host.book, out, io);
  });
  if (options.json) printJson(io, { version: jsonVersion, period: periodText(period), out, reason });
  else io.out(`${out}: ${periodText(period)} is open again: ${reason}\n`);
  return 0;
}

/** `bsc verify book.xlsx`: whether the closed periods are untouched, and what has been restated; 1 when one was edited. */
export async function verify(
  path: string,
  { passphrase, json }: { readonly passphrase?: string; readonly json: boolean },
  io: Io,
): Promise<ExitCode> {
  const verified = await withBook(openFile(path, io), io, async () =>
    orFail(await verifyClosedPeriods(passphrase), path),
  );
  if (json) printJson(io, { version: jsonVersion, periods: verified.map(verifiedJson) });
  else io.out(verified.length === 0 ? `${path}: no period is closed\n` : verified.map(verifiedText).join(""));
  return verified.every(isIntact) ? 0 : 1;
}

const isIntact = ({ isIntact: isWhole, isSealIntact = true }: Verified) => isWhole && isSealIntact;

function verifiedJson(verified: Verified) {
  const { closed, restatements } = verified;
  return {
    period: periodText(closed.period),
    closedAt: closed.closedOn,
    intact: isIntact(verified),
    sealed: closed.seal !== undefined,
    scoreWas: verified.scoreWas ?? null,
    scoreIs: verified.scoreIs ?? null,
    restatements: restatements.map(restatementJson),
  };
}

function restatementJson({ item, field, was, is, scoreWas, scoreIs, at }: Restatement) {
  return {
    measure: item.id,
    field,
    was: was ?? null,
    is: is ?? null,
    scoreWas: scoreWas ?? null,
    scoreIs: scoreIs ?? null,
    cell: at ? placeText(at) : null,
  };
}

function verifiedText(verified: Verified): string {
  const { closed, restatements } = verified;
  const state = isIntact(verified) ? "intact" : "EDITED since it was closed";
  const lines = restatements.map(
    ({ item, unitName, field, was, is }) =>
      `  ${itemText({ name: `${item.id} ${item.name}`, unitName })}: ${field} was ${was ?? "–"}, is ${is ?? "–"}\n`,
  );
  return `${periodText(closed.period)}, closed on ${closed.closedOn}: ${state}, ${restatements.length} restated\n${lines.join("")}`;
}
