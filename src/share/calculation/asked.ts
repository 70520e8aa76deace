import {
  itemNamed,
  parsePeriod,
  periodOfWritten,
  plainWord,
  type Model,
  type ModelAt,
  type ScoredScorecard,
} from "../../scorecard";
import { joinTokens, type CellValue } from "excel-workbench/books";
import { argumentsIn, trimmed, type Call } from "../native";
import type { Calculation } from "./calculation";
import { holds } from "./expressions";
import { identityOf, type ItemKind } from "./items";
import { fromElsewhere, periodGuard, type Layout } from "./layout";

/** What a cell of the workbook holds, by a reference of one cell; undefined where it is not one. */
export type ReadCell = (reference: string) => { readonly value: CellValue } | undefined;

/** What a call is looked up with. */
export interface LookingUp {
  readonly calculation: Calculation;
  readonly shown: Model;
  readonly modelAt: ModelAt;
  readonly read: ReadCell;
}

/** A call of a live function, as far as it can be told what it asks for. */
export interface Asked {
  readonly kind: ItemKind;
  readonly field: string;
  readonly model: Model;
  readonly unit: ScoredScorecard;
  readonly id: string;
  readonly name: string;
  /** The argument that names the item; its text, where it is a cell that says so. */
  readonly argument: string;
  readonly said: string | undefined;
  /** Cells that say which unit it is, and that the period on show is still the one: they must go on to say so. */
  readonly conditions: readonly string[];
}

/** The kinds of items that live functions tell of. */
export const kinds: Readonly<Record<string, ItemKind>> = {
  KPI: "measure",
  OBJECTIVE: "objective",
  PERSPECTIVE: "perspective",
  SCORECARD: "scorecard",
};

/** What a call asks for; undefined where that is not known, or not of one item. */
export function askedOf(call: Call, looking: LookingUp): Asked | undefined {
  const said = modelOf(call, looking);
  const kind = kinds[call.name];
  return said && kind ? askedIn(said, kind, looking) : undefined;
}

function askedIn(
  { model, others, isOnShow }: Said,
  kind: ItemKind,
  { calculation }: Pick<LookingUp, "calculation">,
): Asked | undefined {
  const [first = leftOut, field = leftOut, , second = leftOut] = others;
  const isUnit = kind === "scorecard";
  const unit = unitOf(isUnit ? first : second, model);
  const item = unit && (isUnit ? unit : itemIn(first, kind, { model, unit }, calculation));
  const word = field.isCell ? undefined : textOf(field);
  if (!item || word === undefined) return undefined;
  return {
    ...{ kind, model, unit, id: item.id, name: item.name },
    field: plainWord(word === "" ? "score" : word),
    argument: first.text,
    said: first.isCell ? textOf(first) : undefined,
    conditions: [...unitSaid(isUnit ? leftOut : second), ...periodSaid(isOnShow, calculation)],
  };
}

const unitSaid = ({ isCell, text, value }: Known): readonly string[] => (isCell ? [holds(text, value)] : []);

const periodSaid = (isOnShow: boolean, { layout, onShow }: Calculation): readonly string[] =>
  isOnShow && onShow !== undefined ? [fromElsewhere(layout.sheet, periodGuard)] : [];

/** An argument whose value is known: a constant, a cell, or left out. */
interface Known {
  readonly text: string;
  readonly value: CellValue;
  readonly isCell: boolean;
}

const leftOut: Known = { text: "", value: undefined, isCell: false };

function knownOf(text: string, read: ReadCell): Known | undefined {
  if (text === "") return leftOut;
  const words = /^"((?:[^"]|"")*)"$/s.exec(text)?.[1];
  if (words !== undefined) return { text, value: words.replaceAll('""', '"'), isCell: false };
  if (/^\d+(?:\.\d+)?$/.test(text)) return { text, value: Number(text), isCell: false };
  const cell = read(text);
  return cell && { text, value: cell.value, isCell: true };
}

function textOf({ value }: Known): string | undefined {
  if (value === undefined) return "";
  return typeof value === "object" ? undefined : String(value);
}

/** A call's arguments, and the model of the period that one of them names. */
interface Said {
  readonly model: Model;
  readonly others: readonly Known[];
  /** Whether no argument names a period: it is then the one on show. */
  readonly isOnShow: boolean;
}

/** The model of the period that a call names, with its arguments; undefined where one of them is not known. */
export function modelOf(
  { inside }: Call,
  { shown, modelAt, read }: Pick<LookingUp, "shown" | "modelAt" | "read">,
): Said | undefined {
  const texts = argumentsIn(inside).map((tokens) => joinTokens(trimmed(tokens)));
  const others = texts.flatMap((text) => knownOf(text, read) ?? []);
  if (others.length < texts.length) return undefined;
  const [, , period] = others;
  const value = period?.value;
  if (value === undefined || value === "") return { model: shown, others, isOnShow: true };
  if (period?.isCell || typeof value === "object" || typeof value === "boolean") return undefined;
  const written = parsePeriod(value);
  if (!written) return undefined;
  const asked = periodOfWritten(written, "Monthly", { fiscalYearStart: 1 });
  return { model: modelAt({ period: asked, view: shown.frame.view }), others, isOnShow: false };
}

function unitOf(argument: Known, { scorecard, scorecards }: Model): ScoredScorecard | undefined {
  const wanted = textOf(argument);
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
  argument: Known,
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
