import type { Area, PageSetup, Sheet } from "../book/book";
import { columnLimit, rowLimit } from "../book/area";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  nullObject,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { apiNotFound, invalidArgument, itemNotFound } from "../protocol/refusal";
import { type Arguments, asFlag, asText, isRecord, oneOf, wholeWithin, within } from "./argument";
import { parseAreaOn } from "./parseAreaOn";
import { placeOf } from "./placeOf";
import type { SheetPlace } from "./sheetPlace";

function change({ sheet }: { readonly sheet: Sheet }, what: Partial<PageSetup>): void {
  sheet.pageSetup = { ...sheet.pageSetup, ...what };
}

function flag(
  name: "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings" | "blackAndWhite",
): Member<SheetPlace> {
  return scalar(
    ({ sheet }) => sheet.pageSetup[name],
    (place, value) => change(place, { [name]: asFlag(value) }),
  );
}

/** A margin in a file is less than 49 inches. */
const widestMarginPoints = 48.99 * 72;

function margin(name: keyof PageSetup["margins"]): Member<SheetPlace> {
  return scalar(
    ({ sheet }) => sheet.pageSetup.margins[name],
    (place, value) =>
      change(place, {
        margins: { ...place.sheet.pageSetup.margins, [name]: within(value, 0, widestMarginPoints) },
      }),
  );
}

/** Percent, and pages. */
const zoomLimits = [
  { name: "scale", least: 10, most: 400 },
  { name: "horizontalFitToPages", least: 0, most: 32767 },
  { name: "verticalFitToPages", least: 0, most: 32767 },
] as const;

function zoomOf(value: unknown): PageSetup["zoom"] {
  if (!isRecord(value)) throw invalidArgument("a zoom is an object");
  const picked = Object.entries(value).filter(([, each]) => typeof each === "number");
  return Object.fromEntries(
    picked.flatMap(([name, each]) => {
      const limits = zoomLimits.find((one) => one.name === name);
      return limits ? [[name, wholeWithin(each, limits.least, limits.most)]] : [];
    }),
  );
}

function headerText(which: "header" | "footer", side: "left" | "center" | "right"): Member<SheetPlace> {
  return scalar(
    ({ sheet }) => sheet.pageSetup[which][side],
    (place, value) => {
      const texts = { ...place.sheet.pageSetup[which], [side]: asText(value) };
      // All three stand in one text of the file, each after its mark.
      const length = Object.values(texts).reduce((sum, text) => sum + (text === "" ? 0 : text.length + 2), 0);
      if (length > 255) throw invalidArgument(`a ${which} has at most 255 characters`);
      change(place, { [which]: texts });
    },
  );
}

const headerFooterType: ObjectType<SheetPlace> = {
  name: "HeaderFooter",
  members: {
    LeftHeader: headerText("header", "left"),
    CenterHeader: headerText("header", "center"),
    RightHeader: headerText("header", "right"),
    LeftFooter: headerText("footer", "left"),
    CenterFooter: headerText("footer", "center"),
    RightFooter: headerText("footer", "right"),
  },
};

/** A member that has one value here: another, which Excel knows, is refused by the member's name. */
function onlyAs(name: string, only: unknown, parse: (given: unknown) => unknown): Member<SheetPlace> {
  return scalar(
    () => only,
    (_place, given) => {
      if (parse(given) !== only) throw apiNotFound(`setting HeaderFooterGroup.${name}`);
    },
  );
}

const headersFootersType: ObjectType<SheetPlace> = {
  name: "HeaderFooterGroup",
  members: {
    DefaultForAllPages: link((place) => hostObject(headerFooterType, place)),
    State: onlyAs("State", "Default", (value) =>
      oneOf(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
    ),
    UseSheetMargins: onlyAs("UseSheetMargins", true, asFlag),
    UseSheetScale: onlyAs("UseSheetScale", true, asFlag),
  },
};

function areaArgument({ desk, sheet }: SheetPlace, args: Arguments): Area {
  const found = placeOf(args[0]) ?? parseAreaOn(desk, sheet, String(args[0]));
  if (!found || found.sheet !== sheet) throw invalidArgument("not a range on this sheet");
  return found.area;
}

function titleRows({ sheet }: SheetPlace): Area | undefined {
  const rows = sheet.pageSetup.titleRows;
  return rows && { top: rows.first, bottom: rows.last, left: 0, right: columnLimit - 1 };
}

function titleColumns({ sheet }: SheetPlace): Area | undefined {
  const columns = sheet.pageSetup.titleColumns;
  return columns && { top: 0, bottom: rowLimit - 1, left: columns.first, right: columns.last };
}

/** Two getters for one area: the plain one refuses when there is none. */
function getters(name: string, ask: (place: SheetPlace) => Area | undefined) {
  const range = (place: SheetPlace): HostObject | undefined => {
    const area = ask(place);
    return area && place.desk.make.range(place.sheet, area);
  };
  const plain: Member<SheetPlace> = method((place) => {
    const found = range(place);
    if (!found) throw itemNotFound(name);
    return found;
  });
  const orNull: Member<SheetPlace> = method((place) => range(place) ?? nullObject);
  return { [name]: plain, [`${name}OrNullObject`]: orNull };
}

const orientations = ["Portrait", "Landscape"] as const;
const paperSizes = ["Letter", "A3", "A4", "A5", "Legal", "Tabloid", "Executive", "B4", "B5"] as const;

const pageLayoutType: ObjectType<SheetPlace> = {
  name: "PageLayout",
  members: {
    Orientation: scalar(
      ({ sheet }) => sheet.pageSetup.orientation,
      (place, value) => change(place, { orientation: oneOf(value, orientations) }),
    ),
    PaperSize: scalar(
      ({ sheet }) => sheet.pageSetup.paperSize,
      (place, value) => change(place, { paperSize: oneOf(value, paperSizes) }),
    ),
    Zoom: scalar(
      ({ sheet }) => sheet.pageSetup.zoom,
      (place, value) => change(place, { zoom: zoomOf(value) }),
    ),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    BlackAndWhite: flag("blackAndWhite"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    HeadersFooters: link((place) => hostObject(headersFootersType, place)),
    SetPrintArea: method((place, args) => change(place, { printArea: areaArgument(place, args) })),
    SetPrintTitleRows: method((place, args) => {
      const { top, bottom } = areaArgument(place, args);
      change(place, { titleRows: { first: top, last: bottom } });
    }),
    SetPrintTitleColumns: method((place, args) => {
      const { left, right } = areaArgument(place, args);
      change(place, { titleColumns: { first: left, last: right } });
    }),
    SetPrintMargins: method((place, args) => setMargins(place, args)),
    GetPrintArea: method(({ desk, sheet }) => {
      const area = sheet.pageSetup.printArea;
      if (!area) throw itemNotFound("print area");
      return desk.make.rangeAreas(sheet, [area]);
    }),
    GetPrintAreaOrNullObject: method(({ desk, sheet }) => {
      const area = sheet.pageSetup.printArea;
      return area ? desk.make.rangeAreas(sheet, [area]) : nullObject;
    }),
    ...getters("GetPrintTitleRows", titleRows),
    ...getters("GetPrintTitleColumns", titleColumns),
  },
};

const pointsPer = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setMargins(place: SheetPlace, args: Arguments): void {
  const unit = oneOf(args[0], ["Points", "Inches", "Centimeters"]);
  const given = isRecord(args[1]) ? args[1] : {};
  const { margins } = place.sheet.pageSetup;
  const scaled = Object.keys(margins).flatMap((name) =>
    typeof given[name] === "number"
      ? [[name, within(given[name] * pointsPer[unit], 0, widestMarginPoints)]]
      : [],
  );
  change(place, { margins: { ...margins, ...Object.fromEntries(scaled) } });
}

export function makePageLayout(place: SheetPlace): HostObject {
  return hostObject(pageLayoutType, place);
}
