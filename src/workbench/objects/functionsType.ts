import { serialOf } from "../file/sheet/dates";
import { hostObject, type HostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import type { Desk } from "./desk";

interface Answer {
  readonly value: number;
}

const resultType: ObjectType<Answer> = {
  name: "FunctionResult",
  members: { Value: scalar(({ value }) => value), Error: scalar(() => "") },
};

/** Excel's functions by themselves; of them only DATE, which tells the book's date system. */
const functionsType: ObjectType<{ readonly desk: Desk }> = {
  name: "Functions",
  members: { Date: method(({ desk }, args) => hostObject(resultType, { value: dateIn(desk, args) })) },
};

function dateIn({ book }: Desk, args: readonly unknown[]): number {
  const [year, month, day] = args.map((part) => String(part).padStart(2, "0"));
  const serial = serialOf(`${year}-${month}-${day}`, book.date1904);
  if (serial === undefined) throw invalidArgument("DATE takes a year, a month and a day");
  return serial;
}

export function makeFunctions(desk: Desk): HostObject {
  return hostObject(functionsType, { desk });
}
