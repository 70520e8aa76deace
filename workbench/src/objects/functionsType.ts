/* `workbook.functions`: Excel's functions by themselves, worked out by the calculation engine. */
import { fullAddressOf } from "../book/address";
import type { CellValue, Sheet } from "../book/book";
import { gotWrong } from "../calc/knownFunctions";
import { serialOf } from "../file/sheet/dates";
import { hostObject, type HostObject, isHostObject, type ObjectType, scalar } from "../protocol/hostObject";
import { apiNotFound, invalidArgument } from "../protocol/refusal";
import type { Desk } from "./desk";
import { placeOf } from "./placeOf";

interface Answer {
  /** The call as a formula has it. */
  readonly formula: string;
  readonly value: CellValue;
}

const answers = new WeakMap<object, Answer>();

const resultType: ObjectType<Answer> = {
  name: "FunctionResult",
  members: {
    Value: scalar(({ value }) => (typeof value === "object" ? null : (value ?? ""))),
    Error: scalar(({ value }) => (typeof value === "object" ? value.error : "")),
  },
};

function resultOf(answer: Answer): HostObject {
  answers.set(answer, answer);
  return hostObject(resultType, answer);
}

/** An argument as a formula has it. */
function written(given: unknown): string {
  if (given === null || given === undefined) return "";
  if (typeof given === "number" || typeof given === "boolean") return String(given).toUpperCase();
  if (typeof given === "string") return `"${given.replace(/"/g, '""')}"`;
  if (Array.isArray(given)) return `{${given.map(writtenLine).join(";")}}`;
  const place = placeOf(given);
  if (place) return fullAddressOf(place.sheet.name, place.area);
  const answer =
    isHostObject(given) && typeof given.self === "object" ? answers.get(given.self ?? {}) : undefined;
  if (!answer) throw invalidArgument("a function takes numbers, texts, ranges and results of functions");
  return answer.formula;
}

function writtenLine(line: unknown): string {
  const values: readonly unknown[] = Array.isArray(line) ? line : [line];
  return values.map((value) => written(value)).join(",");
}

/** Arguments that were left out at the end are none; one between others is empty. */
function givenOf(args: readonly unknown[]): readonly unknown[] {
  const flat = args.flatMap((argument, index) =>
    index === args.length - 1 && isList(argument) ? argument : [argument],
  );
  const last = flat.findLastIndex((argument) => argument !== null && argument !== undefined);
  return flat.slice(0, last + 1);
}

/** Functions of any number of arguments have them in one list. */
function isList(argument: unknown): argument is readonly unknown[] {
  return Array.isArray(argument) && !argument.some(Array.isArray);
}

function call(desk: Desk, name: string, args: readonly unknown[]): HostObject {
  if (name === "Date") return resultOf(dateIn(desk, args));
  const [sheet] = desk.book.sheets;
  if (!sheet) throw invalidArgument("the workbook has no sheet");
  // As `Beta_Dist` and `NetworkDays_Intl` are BETA.DIST and NETWORKDAYS.INTL.
  const called = name.toUpperCase().replace(/_/g, ".");
  if (gotWrong.has(called)) throw apiNotFound(`Functions.${name}()`);
  const formula = `${called}(${givenOf(args).map(written).join(",")})`;
  desk.freshen();
  return resultOf({ formula, value: valueOf(desk, sheet, formula, name) });
}

function valueOf(desk: Desk, sheet: Sheet, formula: string, name: string): CellValue {
  const [value] = desk.evaluateAll([formula], sheet);
  // A function that the engine does not have: nobody could tell its answer from one of Excel's.
  if (typeof value === "object" && value.error === "#NAME?") throw apiNotFound(`Functions.${name}()`);
  return value;
}

function dateIn({ book }: Desk, args: readonly unknown[]): Answer {
  const [year, month, day] = args.map((part) => String(part).padStart(2, "0"));
  const value = serialOf(`${year}-${month}-${day}`, book.date1904);
  if (value === undefined) throw invalidArgument("DATE takes a year, a month and a day");
  return { formula: String(value), value };
}

/** Every method is a function of Excel. */
export function makeFunctions(desk: Desk): HostObject {
  const none: HostObject = hostObject({ name: "Functions", members: {} }, { desk });
  return { ...none, kindOf: () => "method", call: (name, args) => call(desk, name, args) };
}
