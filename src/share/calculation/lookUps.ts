import type { Model, ModelAt } from "../../scorecard";
import { tokenizeFormula } from "excel-workbench/books";
import { callAt, type Call } from "../native";
import { askedOf, kinds, modelOf, type Asked, type LookingUp, type ReadCell } from "./asked";
import type { Calculation } from "./calculation";
import { allOf, holds, notAvailable, onlyWhile } from "./expressions";
import { columnOf, isNothing, isOfDefinition } from "./fields";
import { frameAsked } from "./items";
import { fromElsewhere, itemArea, itemCell, type ItemColumn, type Rows } from "./layout";

/** The models that the formulas of a workbook ask for besides the one on show: those of periods that they name. */
export function modelsAsked(
  formulas: Iterable<string>,
  { shown, modelAt }: { readonly shown: Model; readonly modelAt: ModelAt },
  read: ReadCell,
): readonly Model[] {
  const found = new Map<string, Model>([[periodKey(shown), shown]]);
  for (const formula of formulas)
    for (const call of callsIn(formula)) {
      const model = kinds[call.name] ? modelOf(call, { shown, modelAt, read })?.model : undefined;
      if (model) found.set(periodKey(model), model);
    }
  return [...found.values()];
}

const periodKey = ({ frame }: Model) => JSON.stringify(frameAsked(frame));

/** The calls of ours in a formula, those within others too. */
function* callsIn(formula: string): Generator<Call> {
  if (!/BSC/i.test(formula)) return;
  const tokens = tokenizeFormula(formula);
  for (let index = 0; index < tokens.length; index++) {
    const call = callAt(tokens, index);
    if (call) yield call;
  }
}

/** A formula in which calls of live functions are looked up in the calculation, and what has no native form in it. */
export interface LookedUp {
  readonly formula: string;
  /** Cells of the calculation that say whether an item is as in the copy, of calls without a native form that belong to one. */
  readonly unchanged: readonly string[];
  /** Whether a call is left that belongs to no item. */
  readonly isLeft: boolean;
}

/**
 * Writes look-ups into a calculation in place of the live functions that a formula calls.
 *
 * @param isKept whether the formula is to keep what it said, as long as all that it asks for is as in the copy
 */
export function lookUp(formula: string, looking: LookingUp, isKept = false): LookedUp {
  const tokens = tokenizeFormula(formula);
  const unchanged: string[] = [];
  let isLeft = false;
  let written = "";
  for (let index = 0; index < tokens.length;) {
    const call = callAt(tokens, index);
    if (!call || !kinds[call.name]) {
      const isOther = call !== undefined && followers.has(call.name);
      isLeft ||= isOther;
      written += tokens[index]?.text ?? "";
      index += 1;
      continue;
    }
    const asked = askedOf(call, looking);
    const found = asked && lookUpOf(asked, looking.calculation);
    if (found?.native !== undefined && !isKept) written += found.native;
    else if (found) unchanged.push(found.unchanged);
    else isLeft = true;
    index = call.end;
  }
  return { formula: written, unchanged, isLeft };
}

/** Functions that tell of no single item, or of none that the calculation has. */
const followers: ReadonlySet<string> = new Set([
  ...["INITIATIVE", "ALERTS", "DRIVERS", "WHY"],
  ...["UNITS", "COMPARE", "RANK", "LINES"],
]);

interface Found {
  readonly native?: string;
  readonly unchanged: string;
}

function lookUpOf(asked: Asked, { layout, lines }: Calculation): Found | undefined {
  const { model, kind, unit, id, field } = asked;
  const row = layout.rowOf(model.frame, kind, kind === "scorecard" ? id : unit.id, id);
  const block = layout.block(model.frame, kind, unit.id);
  if (row === undefined || !block) return undefined;
  const here = (reference: string) => fromElsewhere(layout.sheet, reference);
  const named = { ...asked, row, block };
  const condition = [
    ...asked.conditions,
    ...(asked.said === undefined ? [] : [holds(asked.argument, asked.said)]),
  ];
  const flag = isOfDefinition(field) ? "ruleAsCopied" : "wholeUnchanged";
  const unchanged = [here(itemCell(flag, row)), ...condition].join(",");
  const line = lines[row - layout.headers.items - 1];
  const column = columnOf(asked);
  const item = layout.items[row - layout.headers.items - 1];
  const override = item !== undefined && "override" in item.scored && item.scored.override !== undefined;
  if (isNothing({ ...asked, override })) return { unchanged, native: notAvailable };
  if (!column || line?.[column] === undefined) return { unchanged };
  return { unchanged, native: reference(named, column, layout.sheet) };
}

interface Named extends Asked {
  readonly row: number;
  readonly block: Rows;
}

/** The cell of the calculation that a call asks for: looked up by what names the item, where that stands in a cell. */
function reference(
  { said, id, name, argument, conditions, row, block }: Named,
  column: ItemColumn,
  sheet: string,
): string {
  const direct = fromElsewhere(sheet, itemCell(column, row));
  const all = (one: ItemColumn) => `${fromElsewhere(sheet, "")}${itemArea(one, block)}`;
  const by = said === undefined || /[~*?]/.test(said) ? undefined : columnSaying(said, { id, name });
  const looked = by ? `INDEX(${all(column)},MATCH(${argument},${all(by)},0))` : direct;
  const kept = said === undefined || by ? conditions : [...conditions, holds(argument, said)];
  return kept.length === 0 ? looked : onlyWhile(allOf(kept), looked);
}

/** The column in which a formula finds what a cell says, as formulas compare texts. */
function columnSaying(said: string, { id, name }: { readonly id: string; readonly name: string }) {
  const key = said.toLowerCase();
  if (id.toLowerCase() === key) return "id";
  return name.toLowerCase() === key ? "name" : undefined;
}
