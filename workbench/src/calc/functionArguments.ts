import { leftOut } from "./callers";
import type { FunctionMetadata, ParameterMetadata } from "./functionsMetadata";
import { type ArrayValue, errorValue, type RuntimeValue, type ScalarValue } from "./runtimeValue";
import { numberInText } from "./numberInText";

/** How Excel hands over an empty cell: as 0 on the desktop, as null on the web. */
export type EmptyCellArgument = "zero" | "null";

export interface Handing {
  readonly emptyCell: EmptyCellArgument;
  readonly metadata: FunctionMetadata;
}

export interface Failure {
  readonly error: string;
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === "object" && value !== null && "error" in value;
}

const anything: ParameterMetadata = { name: "argument", type: "any" };

/** The parameter that an argument belongs to: the last one, if it repeats, takes all that follow. */
export function parameterAt({ parameters = [] }: FunctionMetadata, index: number): ParameterMetadata {
  return parameters[index] ?? (parameters.at(-1)?.repeating ? parameters.at(-1) : undefined) ?? anything;
}

function isLeftOut(value: ScalarValue): boolean {
  return value.kind === 2 && value.value === leftOut;
}

function emptyFor(type: string | undefined, emptyCell: EmptyCellArgument): unknown {
  if (emptyCell === "null") return null;
  if (type === "string") return "";
  return type === "boolean" ? false : 0;
}

/** A cell as JavaScript gets it; text that should be a number is read as one, and the other way round. */
function handScalar(value: ScalarValue, type: string | undefined, handing: Handing): unknown {
  if (value.kind === 0) return emptyFor(type, handing.emptyCell);
  if (isLeftOut(value)) return null;
  if (value.kind === 4) return handError(value.code, handing);
  if (type === "number") return toNumber(value.value);
  if (type === "string")
    return typeof value.value === "boolean" ? String(value.value).toUpperCase() : String(value.value);
  if (type === "boolean") return toBoolean(value.value);
  return value.value;
}

function handError(code: string, { metadata }: Handing): unknown {
  return metadata.allowErrorForDataTypeAny ? { type: "CustomFunctionError", code } : { error: code };
}

function toNumber(value: string | number | boolean): unknown {
  if (typeof value === "string") return numberInText(value) ?? { error: "#VALUE!" };
  return Number(value);
}

function toBoolean(value: string | number | boolean): unknown {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  const word = value.toLowerCase();
  return word === "true" || word === "false" ? word === "true" : { error: "#VALUE!" };
}

function handMatrix(value: RuntimeValue, type: string | undefined, handing: Handing): unknown {
  if (value.kind !== 5) {
    if (isLeftOut(value)) return null;
    const single = handScalar(value, type, handing);
    return isFailure(single) ? single : [[single]];
  }
  const rows = value.rows.map((row) => row.map((cell) => handScalar(cell, type, handing)));
  return rows.flat().find(isFailure) ?? rows;
}

export function isMatrix({ dimensionality }: ParameterMetadata): boolean {
  return dimensionality === "matrix";
}

/** Excel does not take such a formula at all; a file may hold one all the same. */
function hasTooMany(args: readonly RuntimeValue[], { parameters }: FunctionMetadata): boolean {
  if (!parameters || parameters.at(-1)?.repeating) return false;
  return args.length > Math.max(parameters.length, 1); // f() comes with one empty argument
}

/** All arguments of one call as JavaScript gets them: those left out as null; a Failure when an error stands in one. */
export function handOver(args: readonly RuntimeValue[], handing: Handing): readonly unknown[] | Failure {
  const { parameters = [] } = handing.metadata;
  if (hasTooMany(args, handing.metadata)) return { error: "#VALUE!" };
  const handed = args.map((arg, index) => {
    const parameter = parameterAt(handing.metadata, index);
    const isWhole = isMatrix(parameter) || arg.kind === 5;
    return isWhole ? handMatrix(arg, parameter.type, handing) : handScalar(arg, parameter.type, handing);
  });
  const failure = handed.find(isFailure);
  if (failure) return failure;
  const fixed = parameters.length - (parameters.at(-1)?.repeating ? 1 : 0);
  const missing = Array.from({ length: Math.max(0, fixed - handed.length) }, () => null);
  const full = [...handed, ...missing];
  return fixed === parameters.length ? full : [...full.slice(0, fixed), full.slice(fixed)];
}

/** The shape over which a call is repeated because a range was given where one cell is expected. */
export function shapeOf(args: readonly RuntimeValue[], metadata: FunctionMetadata): ArrayValue | undefined {
  const isKnown = metadata.parameters !== undefined;
  const spread = args.filter((arg, index): arg is ArrayValue => isSpread(arg, parameterAt(metadata, index)));
  if (!isKnown || spread.length === 0) return undefined;
  const height = Math.max(...spread.map((array) => array.height));
  const width = Math.max(...spread.map((array) => array.width));
  return { kind: 5, rows: [], height, width };
}

function isSpread(arg: RuntimeValue, parameter: ParameterMetadata): boolean {
  return arg.kind === 5 && !isMatrix(parameter) && !parameter.repeating;
}

/** The arguments for one element: single rows and columns are repeated, what is too short gives #N/A. */
export function elementOf(
  args: readonly RuntimeValue[],
  metadata: FunctionMetadata,
  [row, column]: readonly [number, number],
): readonly RuntimeValue[] {
  return args.map((arg, index) => {
    if (arg.kind !== 5 || !isSpread(arg, parameterAt(metadata, index))) return arg;
    const line = arg.rows[arg.height === 1 ? 0 : row];
    return line?.[arg.width === 1 ? 0 : column] ?? errorValue("#N/A");
  });
}
