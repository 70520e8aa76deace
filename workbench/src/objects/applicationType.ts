import { hostObject, type HostObject, link, method, type ObjectType, scalar } from "../protocol/hostObject";
import { oneOf } from "./argument";
import { type Culture, type DatePatterns, datePatternsOf } from "./culture";
import type { Desk } from "./desk";

const numberFormatType: ObjectType<Culture> = {
  name: "NumberFormatInfo",
  members: {
    NumberDecimalSeparator: scalar(({ decimal }) => decimal),
    NumberGroupSeparator: scalar(({ group }) => group),
  },
};

const datetimeFormatType: ObjectType<DatePatterns> = {
  name: "DatetimeFormatInfo",
  members: {
    DateSeparator: scalar(({ dateSeparator }) => dateSeparator),
    LongDatePattern: scalar(({ longDate }) => longDate),
    ShortDatePattern: scalar(({ shortDate }) => shortDate),
    TimeSeparator: scalar(({ timeSeparator }) => timeSeparator),
    LongTimePattern: scalar(({ longTime }) => longTime),
  },
};

/** The computer's region. */
const cultureType: ObjectType<Culture> = {
  name: "CultureInfo",
  members: {
    Name: scalar(({ name }) => name),
    DatetimeFormat: link((culture) => hostObject(datetimeFormatType, datePatternsOf(culture))),
    NumberFormat: link((culture) => hostObject(numberFormatType, culture)),
  },
};

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
    DecimalSeparator: scalar(({ desk }) => desk.culture.decimal),
    ThousandsSeparator: scalar(({ desk }) => desk.culture.group),
    UseSystemSeparators: scalar(() => true),
    CultureInfo: link(({ desk }) => hostObject(cultureType, desk.culture)),
    Calculate: method(({ desk }, args) =>
      desk.calculate(oneOf(args[0], ["Recalculate", "Full", "FullRebuild"]) !== "Recalculate"),
    ),
    SuspendApiCalculationUntilNextSync: method(({ desk }) => {
      desk.isCalculationSuspended = true;
    }),
    SuspendScreenUpdatingUntilNextSync: method(() => undefined),
  },
};

export function makeApplication(desk: Desk): HostObject {
  return hostObject(applicationType, { desk });
}
