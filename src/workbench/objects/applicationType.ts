import { hostObject, type HostObject, method, type ObjectType, scalar } from "../protocol/hostObject";
import { oneOf } from "./argument";
import type { Desk } from "./desk";

const applicationType: ObjectType<{ readonly desk: Desk }> = {
  name: "Application",
  members: {
    CalculationMode: scalar(
      ({ desk }) => desk.book.calculationMode,
      ({ desk }, value) => {
        desk.book.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    ),
    CalculationState: scalar(() => "Done"),
    CalculationEngineVersion: scalar(() => 191029),
    DecimalSeparator: scalar(() => "."),
    ThousandsSeparator: scalar(() => ","),
    UseSystemSeparators: scalar(() => true),
    Calculate: method(({ desk }) => desk.calculate()),
    SuspendApiCalculationUntilNextSync: method(({ desk }) => {
      desk.isCalculationSuspended = true;
    }),
    SuspendScreenUpdatingUntilNextSync: method(() => undefined),
  },
};

export function makeApplication(desk: Desk): HostObject {
  return hostObject(applicationType, { desk });
}
