import type { Area, Sheet, Validation } from "../book/book";
import { absoluteAddressOf } from "../book/address";
import { overlaps, without } from "../book/area";
import { serialOf } from "../file/sheet/dates";
import {
  type HostObject,
  hostObject,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { isFormula } from "../calc/isFormula";
import { invalidArgument, itemNotFound } from "../protocol/refusal";
import { asFlag, isRecord, oneOf } from "./argument";
import type { Desk } from "./desk";
import { joinedAreas } from "./joinedAreas";
import { checkUnprotected, type Place } from "./place";
import { placeOf } from "./placeOf";
import { areAll, invalidCells } from "./validationCheck";

const kinds = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;

/** What of an area lies in none of the others. */
function outside(area: Area, areas: readonly Area[]): readonly Area[] {
  return areas.reduce<readonly Area[]>((rest, each) => rest.flatMap((part) => without(part, each)), [area]);
}

/** The validation of the whole range; undefined when there is none or the cells differ. */
function held({ sheet, area }: Place): Validation | undefined {
  return sheet.validations.find(({ areas }) => outside(area, areas).length === 0);
}

function remove({ sheet, area }: Place): void {
  checkUnprotected(sheet);
  sheet.validations = sheet.validations
    .map((each) => ({ ...each, areas: each.areas.flatMap((one) => without(one, area)) }))
    .filter(({ areas }) => areas.length > 0);
}

/** Puts another validation on the range only: the other cells of the old one keep theirs. */
function put(place: Place, what: Partial<Validation>): void {
  const before = held(place);
  remove(place);
  const base = { type: "None", ignoreBlanks: true, inCellDropDown: true, ...before };
  place.sheet.validations = [...place.sheet.validations, { ...base, ...what, areas: [place.area] }];
}

function formulaText(value: unknown): string | undefined {
  const place = placeOf(value);
  if (place) return absoluteAddressOf(place.sheet.name, place.area);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string" || value === "") return undefined;
  const formula = value.startsWith("=") ? value.slice(1) : value;
  if (!isFormula(formula)) throw invalidArgument(`the formula can't be read: ${value}`);
  return formula;
}

function setRule(place: Place, value: unknown): void {
  if (!isRecord(value)) throw invalidArgument("a rule is an object");
  const [kind] = Object.entries(kinds).filter(([name]) => isRecord(value[name]));
  if (!kind) throw invalidArgument("an unknown kind of rule");
  const rule = value[kind[0]];
  if (!isRecord(rule)) throw invalidArgument("an unknown kind of rule");
  const { formula1: _one, formula2: _two, operator: _operator, ...others } = held(place) ?? {};
  const parts = ruleParts(kind[1], rule, place.desk.book.date1904);
  remove(place);
  put(place, { ...others, type: kind[1], ...parts });
}

const operators = [
  "Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo",
] as const; // prettier-ignore

/** A day or an hour in ISO form as its number; other texts are formulas. */
function momentText(value: unknown, date1904: boolean): string | undefined {
  const serial = typeof value === "string" && !value.startsWith("=") ? serialOf(value, date1904) : undefined;
  return serial === undefined ? formulaText(value) : String(serial);
}

function listParts({ source, inCellDropDown }: Readonly<Record<string, unknown>>): Partial<Validation> {
  const isWords = typeof source === "string" && source !== "" && !source.startsWith("=");
  const formula = isWords ? `"${source}"` : formulaText(source);
  if (formula === undefined) throw invalidArgument("a list needs a source");
  if (formula.length > 257) throw invalidArgument("a list has at most 255 characters");
  return { formula1: formula, inCellDropDown: inCellDropDown !== false };
}

function ruleParts(
  type: string,
  rule: Readonly<Record<string, unknown>>,
  date1904: boolean,
): Partial<Validation> {
  if (type === "List") return listParts(rule);
  const isMoment = type === "Date" || type === "Time";
  const read = (value: unknown) => (isMoment ? momentText(value, date1904) : formulaText(value));
  const formula1 = read(type === "Custom" ? rule.formula : rule.formula1);
  const formula2 = read(rule.formula2);
  if (formula1 === undefined) throw invalidArgument("a rule needs a formula");
  const operator = type === "Custom" ? undefined : oneOf(rule.operator, operators);
  if (operator?.endsWith("Between") && formula2 === undefined)
    throw invalidArgument("a rule between two needs both");
  return {
    formula1,
    ...(operator === undefined ? {} : { operator }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

function shownFormula(formula: string | undefined): unknown {
  if (formula === undefined) return null;
  if (/^".*"$/s.test(formula)) return formula.slice(1, -1);
  return Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function ruleOf(place: Place): unknown {
  const found = held(place);
  if (!found || found.type === "None") return {};
  const [name = "custom"] = Object.entries(kinds).find(([, type]) => type === found.type) ?? [];
  if (found.type === "List") {
    return { list: { inCellDropDown: found.inCellDropDown, source: shownFormula(found.formula1) } };
  }
  if (found.type === "Custom") return { custom: { formula: shownFormula(found.formula1) } };
  const { operator } = found;
  const formula2 = found.formula2 === undefined ? {} : { formula2: shownFormula(found.formula2) };
  return { [name]: { formula1: shownFormula(found.formula1), ...formula2, operator } };
}

function setPrompt(place: Place, value: unknown): void {
  if (!isRecord(value)) throw invalidArgument("a prompt is an object");
  const prompt = {
    show: value.showPrompt !== false,
    title: String(value.title ?? ""),
    message: String(value.message ?? ""),
  };
  if (prompt.title.length > 32 || prompt.message.length > 255)
    throw invalidArgument("the prompt is too long");
  put(place, { prompt });
}

function setAlert(place: Place, value: unknown): void {
  if (!isRecord(value)) throw invalidArgument("an error alert is an object");
  const error = {
    show: value.showAlert !== false,
    style: oneOf(value.style ?? "Stop", ["Stop", "Warning", "Information"]),
    title: String(value.title ?? ""),
    message: String(value.message ?? ""),
  };
  if (error.title.length > 32 || error.message.length > 255) throw invalidArgument("the alert is too long");
  put(place, { error });
}

function typeOf(place: Place): string {
  const found = held(place);
  if (found) return found.type;
  const touching = place.sheet.validations.filter(({ areas }) =>
    areas.some((each) => overlaps(each, place.area)),
  );
  if (touching.length === 0) return "None";
  return touching.length === 1 ? "MixedCriteria" : "Inconsistent";
}

/** True where all cells hold what they may, false where none does, null where some do. */
function isValid(place: Place): boolean | null {
  const wrong = invalidCells(place);
  if (wrong.length === 0) return true;
  return areAll(place, wrong) ? false : null;
}

function invalidIn(place: Place): HostObject | undefined {
  const wrong = joinedAreas(invalidCells(place));
  return wrong.length === 0 ? undefined : place.desk.make.rangeAreas(place.sheet, wrong);
}

const validationType: ObjectType<Place> = {
  name: "DataValidation",
  members: {
    Type: scalar(typeOf),
    Rule: scalar(ruleOf, setRule),
    IgnoreBlanks: scalar(
      (place) => held(place)?.ignoreBlanks ?? true,
      (place, value) => put(place, { ignoreBlanks: asFlag(value) }),
    ),
    Prompt: scalar((place) => {
      const prompt = held(place)?.prompt;
      return { showPrompt: prompt?.show ?? true, title: prompt?.title ?? "", message: prompt?.message ?? "" };
    }, setPrompt),
    ErrorAlert: scalar((place) => {
      const error = held(place)?.error;
      const texts = { title: error?.title ?? "", message: error?.message ?? "" };
      return { showAlert: error?.show ?? true, style: error?.style ?? "Stop", ...texts };
    }, setAlert),
    Valid: scalar(isValid),
    GetInvalidCells: method((place) => {
      const found = invalidIn(place);
      if (!found) throw itemNotFound("no invalid cells");
      return found;
    }),
    GetInvalidCellsOrNullObject: method((place) => invalidIn(place) ?? nullObject),
    Clear: method(remove),
  },
};

export function makeValidation(desk: Desk, sheet: Sheet, area: Area): HostObject {
  return hostObject(validationType, { desk, sheet, area });
}
