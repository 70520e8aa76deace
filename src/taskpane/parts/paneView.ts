import type { LiveState } from "../../excel";
import { toFinding, type Asked, type Finding, type Model, type ModelAt, type Problem } from "../../scorecard";

type Tables = NonNullable<LiveState["facts"]>["tables"];

/** What there is to show of the workbook. */
export type PaneView =
  | { readonly kind: "reading" }
  | { readonly kind: "unreadable"; readonly problem: Problem }
  | { readonly kind: "empty" }
  | { readonly kind: "incomplete"; readonly findings: readonly Finding[]; readonly tables: Tables }
  | {
      readonly kind: "ready";
      readonly model: Model;
      /** The same facts in any other period. */
      readonly modelAt: ModelAt;
      readonly findings: readonly Finding[];
      readonly tables: Tables;
    };

/** A workbook that could be read. */
export type ReadyView = Extract<PaneView, { kind: "ready" }>;

/** The live model as the pane shows it, for the period that is picked. */
export function paneView(state: LiveState | undefined, asked: Asked): PaneView {
  if (!state) return { kind: "reading" };
  if (!state.facts) return { kind: "unreadable", problem: problemOf(state) };
  const { findings, tables } = state.facts;
  if (!hasBegun(state.facts)) return { kind: "empty" };
  if (state.kind === "failed") return { kind: "incomplete", findings, tables };
  const { modelAt } = state;
  const model = modelAt(asked);
  return {
    kind: "ready",
    model,
    modelAt,
    findings: [...findings, ...model.problems.map(toFinding)],
    tables,
  };
}

/** A workbook with neither objectives nor measures is no scorecard that something is missing of. */
function hasBegun({ findings, tables }: NonNullable<LiveState["facts"]>): boolean {
  const isEmpty = findings.some(({ code }) => code === "workbook-empty" || code === "no-tables");
  return !isEmpty && tables.some(({ name }) => name === "Objectives" || name === "Measures");
}

function problemOf(state: LiveState): Problem {
  return state.kind === "failed" ? state.problem : { code: "nothing-to-build" };
}
