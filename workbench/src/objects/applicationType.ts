import { hostObject, type HostObject, link, method, type ObjectType, scalar } from "../protocol/hostObject";
import { blankBook } from "../book/blankBook";
import { saveBook } from "../file/saveBook";
import { oneOf, optionalTextAt } from "./argument";
import { openedIn } from "./bookInText";
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

/** A workbook that is made beside this one; it is there once it is opened. */
const workbookCreatedType: ObjectType<{
  readonly desk: Desk;
  readonly bytes: Uint8Array;
  readonly id: string;
}> = {
  name: "WorkbookCreated",
  members: {
    Id: scalar(({ id }) => id),
    Open: method(({ desk, bytes }) => void desk.openedFiles.push(bytes)),
  },
};

function createWorkbook(desk: Desk, base64: string | undefined): HostObject {
  const bytes = base64 === undefined ? saveBook(blankBook()) : openedIn(base64).bytes;
  return hostObject(workbookCreatedType, { desk, bytes, id: String(desk.nextId()) });
}

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
    CreateWorkbook: method(({ desk }, args) => createWorkbook(desk, optionalTextAt(args, 0))),
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
