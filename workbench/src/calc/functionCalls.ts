import { fullAddressOf } from "../book/address";
import type { Book } from "../book/book";
import { areaOf } from "../book/area";
import { type Caller, callerNumber, callerOf } from "./callers";
import { elementOf, type EmptyCellArgument, handOver, isFailure, shapeOf } from "./functionArguments";
import { answerOf, type FunctionAnswer } from "./functionAnswer";
import { flagsOf, type FunctionMetadata } from "./functionsMetadata";
import { arrayOf, errorValue, type RuntimeValue, scalarOf, type ScalarValue } from "./runtimeValue";

interface Call {
  readonly id: number;
  readonly key: string;
  readonly metadata: FunctionMetadata;
  answer?: FunctionAnswer;
  /** The cells whose formulas want it, by their numbers. */
  readonly callers: Set<number>;
}

export interface CallsOptions {
  readonly book: Book;
  readonly emptyCell: EmptyCellArgument;
}

const invocation = 1000;
const cancellation = 1001;

/**
 * Calls of custom functions. The engine asks in the middle of a calculation and cannot wait: what is not known yet is
 * #BUSY! and goes out as a message; when the answers are in, the book is calculated again. Equal calls are made once.
 */
export class FunctionCalls {
  private readonly calls = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private outbox: unknown[] = [];
  private readonly messages = new Map<number, Map<string, string>>();
  private readonly wanted = new Map<number, Set<Call>>();
  private ids = 0;
  private isHeld = false;

  constructor(private readonly options: CallsOptions) {}

  /** Volatile functions are asked again by each calculation but those that their own answers caused. */
  forgetVolatile(): void {
    for (const call of [...this.calls.values()])
      if (call.metadata.options?.volatile && call.answer) this.drop(call);
  }

  /** A cell's formula is gone, or about to be calculated anew: what it does not ask for again is let go by `end`. */
  forget(caller: number): void {
    for (const call of this.wanted.get(caller) ?? []) call.callers.delete(caller);
    this.wanted.delete(caller);
    this.messages.delete(caller);
  }

  /** Keeps all calls, whoever uses them, until they are released: a formula outside the book is being evaluated. */
  hold(): void {
    this.isHeld = true;
  }

  release(): void {
    this.isHeld = false;
    this.end();
  }

  /** Cancels streaming and cancelable calls that no cell uses any more. */
  end(): void {
    if (this.isHeld) return;
    for (const call of [...this.calls.values()]) {
      const { stream, cancelable } = call.metadata.options ?? {};
      if (call.callers.size === 0 && (stream || (cancelable && !call.answer))) this.cancel(call);
    }
  }

  private cancel(call: Call): void {
    this.drop(call);
    this.outbox.push([1, cancellation, "", { invocationId: call.id }, call.id]);
  }

  private drop(call: Call): void {
    this.calls.delete(call.key);
    this.byId.delete(call.id);
  }

  cancelAll(): void {
    for (const call of [...this.calls.values()]) this.cancel(call);
  }

  /** The messages to send. */
  takeOutbox(): readonly unknown[] {
    const taken = this.outbox;
    this.outbox = [];
    return taken;
  }

  hasOpenCalls(): boolean {
    return this.outbox.length > 0 || [...this.calls.values()].some((call) => call.answer === undefined);
  }

  /** The sentence that a custom function gave with an error in the cell. */
  messageFor(caller: Caller, code: string): string | undefined {
    return this.messages.get(callerNumber(caller))?.get(code);
  }

  /** Takes in one result. Gives the cells that may show something else now, by their numbers. */
  answer(result: unknown): readonly number[] {
    const answer = answerOf(result);
    const call = answer && this.byId.get(answer.id);
    if (!call) return [];
    const isNew = !call.answer || !isSameAnswer(call.answer, answer);
    call.answer = answer;
    return isNew ? [...call.callers] : [];
  }

  /** One call as the engine makes it: the caller's number first. */
  invoke(metadata: FunctionMetadata, given: readonly RuntimeValue[]): RuntimeValue {
    const [from, ...args] = given;
    const caller = callerOf(from?.kind === 1 ? from.value : 0);
    const shape = shapeOf(args, metadata);
    if (!shape) return this.one(metadata, args, caller);
    const rows: ScalarValue[][] = [];
    for (let row = 0; row < shape.height; row++) {
      const line: ScalarValue[] = [];
      for (let column = 0; column < shape.width; column++) {
        line.push(topLeft(this.one(metadata, elementOf(args, metadata, [row, column]), caller)));
      }
      rows.push(line);
    }
    return arrayOf(rows);
  }

  private one(metadata: FunctionMetadata, args: readonly RuntimeValue[], caller: Caller): RuntimeValue {
    const handed = handOver(args, { metadata, emptyCell: this.options.emptyCell });
    if (isFailure(handed)) return errorValue(handed.error);
    const address = this.addressOf(caller);
    const place = metadata.options?.requiresAddress ? address : "";
    const key = `${metadata.id}|${place}|${JSON.stringify(handed)}`;
    const call = this.calls.get(key) ?? this.ask(metadata, { key, handed, address });
    this.want(call, callerNumber(caller));
    if (!call.answer) return errorValue("#BUSY!");
    return this.told(call.answer, caller);
  }

  private want(call: Call, caller: number): void {
    call.callers.add(caller);
    const wanted = this.wanted.get(caller) ?? new Set<Call>();
    this.wanted.set(caller, wanted.add(call));
  }

  private ask(
    metadata: FunctionMetadata,
    {
      key,
      handed,
      address,
    }: { readonly key: string; readonly handed: readonly unknown[]; readonly address: string },
  ): Call {
    const call: Call = { id: ++this.ids, key, metadata, callers: new Set() };
    this.calls.set(key, call);
    this.byId.set(call.id, call);
    const message = [call.id, metadata.id, handed, address, flagsOf(metadata)];
    this.outbox.push([1, invocation, "", message, call.id]);
    return call;
  }

  private addressOf({ sheetId, row, column }: Caller): string {
    const sheet = this.options.book.sheets.find(({ id }) => id === sheetId);
    return fullAddressOf(sheet?.name ?? "", areaOf(row, column));
  }

  private say(caller: number, code: string, message: string): void {
    const said = this.messages.get(caller) ?? new Map<string, string>();
    this.messages.set(caller, said.set(code, message));
  }

  private told(answer: FunctionAnswer, caller: Caller): RuntimeValue {
    if (answer.error === undefined) return toRuntimeValue(answer.value);
    if (answer.message) this.say(callerNumber(caller), answer.error, answer.message);
    return errorValue(answer.error);
  }
}

/** Streaming functions say the same again and again, and each time would cost a calculation of the whole book. */
function isSameAnswer(one: FunctionAnswer, other: FunctionAnswer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function topLeft(value: RuntimeValue): ScalarValue {
  return value.kind === 5 ? (value.rows[0]?.[0] ?? { kind: 0 }) : value;
}

function toRuntimeValue(value: unknown): RuntimeValue {
  if (!Array.isArray(value)) return toScalar(value);
  const rows: readonly unknown[] = value;
  return arrayOf(rows.map((row) => (Array.isArray(row) ? row.map(toScalar) : [toScalar(row)])));
}

/** Rich values come as objects: an error, or a number with a format. */
function toScalar(value: unknown): ScalarValue {
  if (typeof value !== "object" || value === null) return scalarOf(value);
  if ("errorCode" in value || ("code" in value && typeof value.code === "string")) {
    return errorValue("code" in value ? String(value.code) : "#VALUE!");
  }
  if ("basicValue" in value)
    return isErrorEntity(value) ? errorValue(String(value.basicValue)) : scalarOf(value.basicValue);
  return errorValue("#VALUE!");
}

function isErrorEntity(value: object): boolean {
  return "type" in value && value.type === "Error";
}
