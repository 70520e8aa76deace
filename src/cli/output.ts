import { placeText, type Finding } from "../scorecard";
import type { ExitCode, Io } from "./io";
import { oneLine } from "./terminalText";

/** The version of the shapes that `--json` prints; raised when one changes incompatibly. */
export const jsonVersion = 1;

/** Prints a value as JSON to stdout. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** A finding as `--json` prints it. */
export function findingJson({ severity, code, text, place }: Finding) {
  return { severity, code, text, sheet: place?.sheet ?? null, cell: place?.cell ?? null };
}

const labels = { error: "Error", warning: "Warning", advice: "Advice" } as const;

/** A finding as a line for people: its severity, its place, its sentence. */
export function findingLine({ severity, text, place }: Finding): string {
  return oneLine(`${labels[severity].padEnd(8)} ${place ? `${placeText(place)}: ` : ""}${text}`);
}

/** 1 with findings of severity error, else 0. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Says on stderr where a workbook has errors: what was told without them may lack figures. */
export function tellErrors(path: string, findings: readonly Finding[], io: Io): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const them = errors.length === 1 ? "it" : "them";
  const line = `${path}: ${countFindings(errors)} in the workbook, so figures may be missing here. To see ${them}: bsc check ${path}`;
  io.err(`${oneLine(line)}\n`);
}

/** The worst of several parts, each of which was tried: a file that was not read or written, then errors. */
export function worstExitCode(codes: readonly ExitCode[]): ExitCode {
  return ([3, 1] as const).find((code) => codes.includes(code)) ?? 0;
}

/** How many findings there are of each severity, in words. */
export function countFindings(findings: readonly Finding[]): string {
  const count = (severity: Finding["severity"], one: string, many: string) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  const parts = [
    ...count("error", "error", "errors"),
    ...count("warning", "warning", "warnings"),
    ...count("advice", "piece of advice", "pieces of advice"),
  ];
  return parts.length === 0 ? "nothing to mend" : parts.join(", ");
}
