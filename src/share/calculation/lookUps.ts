import {
  itemNamed,
  parsePeriod,
  periodOfWritten,
  plainWord,
  type Model,
  type ModelAt,
  type ScoredScorecard,
} from "../../scorecard";
import { joinTokens, tokenizeFormula, type CellValue } from "excel-workbench/books";
import { argumentsIn, callAt, trimmed, type Call } from "../native";
import type { Calculation } from "./calculation";
import { frameAsked, identityOf, type ItemKind } from "./items";
import { fromElsewhere, itemArea, itemCell, type ItemColumn, type Layout, type Rows } from "./layout";
import { allOf, holds, notAvailable, onlyWhile } from "./expressions";

/** What a cell of the workbook holds, by a reference of one cell; undefined where it is not one. */
export type ReadCell = (reference: string) => { readonly value: CellValue } | undefined;

/** A call of a live function, as far as it can be told what it asks for. */
interface Asked {
  readonly kind: ItemKind;
  readonly field: string;
  readonly model: Model;
  readonly unit: ScoredScorecard;
  readonly id: string;
  readonly name: string;
  /** The argument that names the item; its text, where it is a cell that says so. */
  readonly argument: string;
  readonly said: string | undefined;
  /** Cells that say which unit it is: they must go on to say so. */
  readonly conditions: readonly string[];
}

const kinds: Readonly<Record<string, ItemKind>> = {
  KPI: "measure",
  OBJECTIVE: "objective",
  PERSPECTIVE: "perspective",
  SCORECARD: "scorecard",
};

const groupFields: Readonly<Record<string, ItemColumn>> = {
  score: "score",
  status: "status",
  coverage: "coverage",
  change: "change",
  trend: "trend",
  "less data": "lessData",
  "computed status": "computed",
  name: "name",
};

/** The columns in which a field stands, by the names that the live functions know them by. */
const fields: Readonly<Partial<Record<ItemKind, Readonly<Record<string, ItemColumn>>>>> = {
  measure: {
    score: "score",
    status: "status",
    actual: "actual",
    target: "target",
    "target high": "targetHigh",
    "red flag": "redFlag",
    variance: "variance",
    previous: "previous",
    trend: "trend",
    coverage: "coverage",
    "less data": "lessData",
    "computed status": "computed",
    sparkline: "sparkline",
    name: "name",
    owner: "owner",
    unit: "measureUnit",
    weight: "weight",
  },
  objective: { ...groupFields, owner: "owner" },
  perspective: groupFields,
  scorecard: groupFields,
};

/** Fields that hold as long as an item is defined as it was, whatever its figures are. */
const definitions: ReadonlySet<string> = new Set(
  [
    ...[
      "direction",
      "rule",
      "frequency",
      "objective",
      "perspective",
      "theme",
      "question",
      "name",
      "owner",
      "unit",
    ],
    ...["weight", "period", "view", "override", "override reason"],
  ].map(plainWord),
);

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

interface LookingUp {
  readonly calculation: Calculation;
  readonly shown: Model;
  readonly modelAt: ModelAt;
  readonly read: ReadCell;
}

/** Writes look-ups into a calculation in place of the live functions that a formula calls. */
export function lookUp(formula: string, looking: LookingUp): LookedUp {
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
    if (found?.native !== undefined) written += found.native;
    else if (found) unchanged.push(found.unchanged);
    else isLeft = true;
    index = call.end;
  }
  return { formula: written, unchanged, isLeft };
}

/** Functions that tell of no single item, or of none that the calculation has. */
const followers: ReadonlySet<string> = new Set(["INITIATIVE", "ALERTS", "DRIVERS"]);

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
  const flag = definitions.has(field) ? "ruleAsCopied" : "unchanged";
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

function askedOf(call: Call, looking: LookingUp): Asked | undefined {
  const { model, others } = modelOf(call, looking) ?? {};
  const kind = kinds[call.name];
  if (!model || !kind || !others) return undefined;
  const [first, field, , second] = others;
  const unitArgument = kind === "scorecard" ? first : second;
  const unit = unitOf(unitArgument, model);
  const item =
    unit && (kind === "scorecard" ? unit : itemIn(first, kind, { model, unit }, looking.calculation));
  const word = textOf(field);
  if (!unit || !item || word === undefined || field?.isCell) return undefined;
  const said = first?.isCell ? textOf(first) : undefined;
  return {
    kind,
    model,
    unit,
    id: item.id,
    name: item.name,
    field: plainWord(word === "" ? "score" : word),
    argument: first?.text ?? "",
    said,
    conditions: kind !== "scorecard" && second?.isCell ? [holds(second.text, second.value)] : [],
  };
}

function columnOf({ kind, field }: Asked): ItemColumn | undefined {
  return Object.entries(fields[kind] ?? {}).find(([name]) => plainWord(name) === field)?.[1];
}

/** What nothing in these tables can give: only a full year's view has a mark, and an override its words. */
function isNothing({ field, model, override }: Asked & { readonly override: boolean }): boolean {
  const isOfYear = field === plainWord("full year") && model.frame.view !== "year";
  return isOfYear || (!override && (field === "override" || field === plainWord("override reason")));
}

/** An argument whose value is known: a constant, a cell, or left out. */
interface Known {
  readonly text: string;
  readonly value: CellValue;
  readonly isCell: boolean;
}

function knownOf(text: string, read: ReadCell): Known | undefined {
  if (text === "") return { text, value: undefined, isCell: false };
  const words = /^"((?:[^"]|"")*)"$/s.exec(text)?.[1];
  if (words !== undefined) return { text, value: words.replaceAll('""', '"'), isCell: false };
  if (/^\d+(?:\.\d+)?$/.test(text)) return { text, value: Number(text), isCell: false };
  const cell = read(text);
  return cell && { text, value: cell.value, isCell: true };
}

function textOf(known: Known | undefined): string | undefined {
  if (!known) return undefined;
  const { value } = known;
  if (value === undefined) return "";
  return typeof value === "object" ? undefined : String(value);
}

/** The model of the period that a call names, with its arguments; undefined where one of them is not known. */
function modelOf(
  { inside }: Call,
  { shown, modelAt, read }: Pick<LookingUp, "shown" | "modelAt" | "read">,
): { readonly model: Model; readonly others: readonly (Known | undefined)[] } | undefined {
  const others = argumentsIn(inside).map((tokens) => knownOf(joinTokens(trimmed(tokens)), read));
  if (others.includes(undefined)) return undefined;
  const [, , period] = others;
  const value = period?.value;
  if (value === undefined || value === "") return { model: shown, others };
  if (period?.isCell || typeof value === "object" || typeof value === "boolean") return undefined;
  const written = parsePeriod(value);
  if (!written) return undefined;
  const asked = periodOfWritten(written, "Monthly", { fiscalYearStart: 1 });
  return { model: modelAt({ period: asked, view: shown.frame.view }), others };
}

function unitOf(argument: Known | undefined, { scorecard, scorecards }: Model): ScoredScorecard | undefined {
  const wanted = argument ? textOf(argument) : "";
  if (wanted === undefined) return undefined;
  return wanted === "" ? scorecard : itemNamed(wanted, scorecards);
}

type Identity = ReturnType<typeof identityOf>;

function identityAt({ items, headers }: Layout, row: number): Identity | undefined {
  const item = items[row - headers.items - 1];
  return item && identityOf(item);
}

/** The item that an argument names among the rows of its unit. */
function itemIn(
  argument: Known | undefined,
  kind: ItemKind,
  { model, unit }: Pick<Asked, "model" | "unit">,
  { layout }: Calculation,
): Identity | undefined {
  const wanted = textOf(argument);
  if (wanted === undefined || wanted === "") return undefined;
  const row = layout.rowOf(model.frame, kind, unit.id, wanted);
  if (row !== undefined) return identityAt(layout, row);
  const block = layout.block(model.frame, kind, unit.id);
  const all = block
    ? Array.from({ length: block.last - block.first + 1 }, (_, place) =>
        identityAt(layout, block.first + place),
      )
    : [];
  return itemNamed(
    wanted,
    all.flatMap((one) => one ?? []),
  );
}
