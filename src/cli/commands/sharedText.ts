import type { Finding } from "../../scorecard";
import { findingJson, findingLine, jsonVersion } from "../output";
import { oneLine } from "../terminalText";

/** What is told of a copy of a whole workbook. */
export interface SharedTold {
  readonly path: string;
  readonly targets: {
    readonly out: string | undefined;
    readonly pdf: string | undefined;
    readonly html: string | undefined;
  };
  readonly findings: readonly Finding[];
  /** How many formulas became values. */
  readonly replaced: number;
  /** How many are Excel's own; undefined where all became values. */
  readonly native: number | undefined;
}

/** The shape that docs/schemas/share.json describes. */
export function sharedJson({ path, targets, findings, replaced, native }: SharedTold) {
  const { out, pdf, html } = targets;
  return {
    version: jsonVersion,
    book: path,
    ...{ out: out ?? null, pdf: pdf ?? null, html: html ?? null },
    as: native === undefined ? "values" : "native",
    ...{ unit: null, person: null, without: [], replaced, native: native ?? 0 },
    findings: findings.map(findingJson),
  };
}

export function sharedText({ path, targets, findings, ...made }: SharedTold): string {
  const { out, pdf, html } = targets;
  const copies = [out, pdf].filter((one) => one !== undefined);
  const others = findings.length === 0 ? "everything else" : "but for what is named below everything else";
  const heads = [
    ...(copies.length > 0
      ? [`${copies.join(", ")}: ${becameText(made, "became")}, ${others} is as it was`]
      : []),
    ...(html === undefined ? [] : [`${html}: the review pack as a page`]),
  ];
  const asNative = made.native === undefined ? "" : " --as native";
  const preview = `${path}: ${becameText(made, "would become")} in the copy, everything else stays. To write it: bsc share ${path}${asNative} --out copy.xlsx`;
  const said = (heads.length > 0 ? heads : [preview]).map(oneLine);
  return [...said, ...findings.map((finding) => `  ${findingLine(finding)}`)]
    .map((line) => `${line}\n`)
    .join("");
}

function becameText({ replaced, native }: Pick<SharedTold, "replaced" | "native">, became: string): string {
  if (native === undefined) return `${formulas(replaced)} ${became} values`;
  const asValues = replaced === 0 ? "" : `, ${formulas(replaced)} values`;
  return `${formulas(native)} ${became} Excel's own${asValues}`;
}

const formulas = (count: number) => (count === 1 ? "1 formula" : `${count} formulas`);
