import type { ConditionalLook, ConditionalRule } from "../book/book";
import type { BorderEdge } from "../book/style";
import { isFormula } from "../calc/isFormula";
import { fromRowColumn, toRowColumn } from "../calc/rowColumnFormulas";
import {
  type HostObject,
  hostObject,
  link,
  type Member,
  method,
  type ObjectType,
  scalar,
} from "../protocol/hostObject";
import { invalidArgument } from "../protocol/refusal";
import { asColor, asFlag, asText, isRecord, wholeAt, oneOf, textAt } from "./argument";
import { changeFormat, type FormatPlace, formatOf, ruleOf } from "./conditionalPlace";

function lookOf(place: FormatPlace): ConditionalLook {
  const { rule } = formatOf(place);
  return "look" in rule ? rule.look : {};
}

function changeLook(place: FormatPlace, what: Partial<ConditionalLook>): void {
  const { rule } = formatOf(place);
  if ("look" in rule) changeFormat(place, { rule: { ...rule, look: { ...rule.look, ...what } } });
}

const fontType: ObjectType<FormatPlace> = {
  name: "ConditionalRangeFont",
  members: {
    Color: scalar(
      (place) => lookOf(place).fontColor ?? null,
      (place, value) => changeLook(place, { fontColor: asColor(value) }),
    ),
    Bold: scalar(
      (place) => lookOf(place).bold ?? null,
      (place, value) => changeLook(place, { bold: asFlag(value) }),
    ),
    Italic: scalar(
      (place) => lookOf(place).italic ?? null,
      (place, value) => changeLook(place, { italic: asFlag(value) }),
    ),
    Underline: scalar(
      (place) => lookOf(place).underline ?? null,
      (place, value) => changeLook(place, { underline: oneOf(value, ["None", "Single", "Double"]) }),
    ),
    Strikethrough: scalar(
      (place) => lookOf(place).strikethrough ?? null,
      (place, value) => changeLook(place, { strikethrough: asFlag(value) }),
    ),
    Clear: method((place) => {
      const { fill, borders, numberFormat } = lookOf(place);
      replaceLook(place, {
        ...(fill === undefined ? {} : { fill }),
        ...(borders === undefined ? {} : { borders }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      });
    }),
  },
};

function replaceLook(place: FormatPlace, look: ConditionalLook): void {
  const { rule } = formatOf(place);
  if ("look" in rule) changeFormat(place, { rule: { ...rule, look } });
}

const fillType: ObjectType<FormatPlace> = {
  name: "ConditionalRangeFill",
  members: {
    Color: scalar(
      (place) => lookOf(place).fill ?? null,
      (place, value) => changeLook(place, { fill: asColor(value) }),
    ),
    Clear: method((place) => {
      const { fill: _fill, ...look } = lookOf(place);
      replaceLook(place, look);
    }),
  },
};

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

type BorderPlace = FormatPlace & { readonly edge: BorderEdge };

function changeBorder(place: BorderPlace, what: { readonly style?: string; readonly color?: string }): void {
  const borders = lookOf(place).borders ?? {};
  const before = borders[place.edge] ?? { style: "Continuous", weight: "Thin", color: "#000000" };
  changeLook(place, { borders: { ...borders, [place.edge]: { ...before, ...what } } });
}

const borderType: ObjectType<BorderPlace> = {
  name: "ConditionalRangeBorder",
  members: {
    SideIndex: scalar(({ edge }) => edge),
    Style: scalar(
      (place) => lookOf(place).borders?.[place.edge]?.style ?? "None",
      (place, value) => changeBorder(place, { style: oneOf(value, styles) }),
    ),
    Color: scalar(
      (place) => lookOf(place).borders?.[place.edge]?.color ?? "",
      (place, value) => changeBorder(place, { color: asColor(value) }),
    ),
  },
};

function border(edge: BorderEdge): Member<FormatPlace> {
  return link((place) => hostObject(borderType, { ...place, edge }));
}

const bordersType: ObjectType<FormatPlace> = {
  name: "ConditionalRangeBorderCollection",
  items: (place) => edges.map((edge) => hostObject(borderType, { ...place, edge })),
  members: {
    Top: border("EdgeTop"),
    Bottom: border("EdgeBottom"),
    Left: border("EdgeLeft"),
    Right: border("EdgeRight"),
    Count: scalar(() => edges.length),
    GetItem: method((place, args) =>
      hostObject(borderType, { ...place, edge: oneOf(textAt(args, 0), edges) }),
    ),
    GetItemAt: method((place, args) => {
      const edge = edges[wholeAt(args, 0)];
      if (!edge) throw invalidArgument("no such side");
      return hostObject(borderType, { ...place, edge });
    }),
  },
};

const rangeFormatType: ObjectType<FormatPlace> = {
  name: "ConditionalRangeFormat",
  members: {
    NumberFormat: scalar(
      (place) => lookOf(place).numberFormat ?? null,
      (place, value) => changeLook(place, { numberFormat: asText(value) }),
    ),
    Font: link((place) => hostObject(fontType, place)),
    Fill: link((place) => hostObject(fillType, place)),
    Borders: link((place) => hostObject(bordersType, place)),
  },
};

/** The look of a rule, which every kind with one has. */
export const format: Member<FormatPlace> = link((place) => hostObject(rangeFormatType, place));

function withoutSign(value: unknown): string {
  const text = typeof value === "number" ? String(value) : asText(value);
  return checked(text.startsWith("=") ? text.slice(1) : text);
}

function checked(formula: string): string {
  if (!isFormula(formula)) throw invalidArgument(`the formula can't be read: ${formula}`);
  return formula;
}

/** A rule's formula is written for the first cell of its areas. */
function homeOf(place: FormatPlace) {
  const [first] = formatOf(place).areas;
  return { row: first?.top ?? 0, column: first?.left ?? 0 };
}

const formula: Member<FormatPlace> = scalar(
  (place) => `=${ruleOf(place, "Custom").formula}`,
  (place, value) =>
    changeFormat(place, { rule: { ...ruleOf(place, "Custom"), formula: withoutSign(value) } }),
);

const ruleType: ObjectType<FormatPlace> = {
  name: "ConditionalFormatRule",
  members: {
    Formula: formula,
    FormulaLocal: formula,
    FormulaR1C1: scalar(
      (place) => `=${toRowColumn(ruleOf(place, "Custom").formula, homeOf(place))}`,
      (place, value) => {
        const made = fromRowColumn(asText(value).replace(/^=/, ""), homeOf(place));
        if (made === undefined) throw invalidArgument("a reference leads off the sheet");
        changeFormat(place, { rule: { ...ruleOf(place, "Custom"), formula: checked(made) } });
      },
    ),
  },
};

export function makeCustom(place: FormatPlace): HostObject {
  return hostObject(customType, place);
}

const customType: ObjectType<FormatPlace> = {
  name: "CustomConditionalFormat",
  members: { Rule: link((place) => hostObject(ruleType, place)), Format: format },
};

/** A number stands for itself; a formula has its sign. */
function shown(formula: string): string {
  return Number.isFinite(Number(formula)) || /^".*"$/s.test(formula) ? formula : `=${formula}`;
}

const cellValueType: ObjectType<FormatPlace> = {
  name: "CellValueConditionalFormat",
  members: {
    Rule: scalar(
      (place) => {
        const { operator, formula1, formula2 } = ruleOf(place, "CellValue");
        const second = formula2 === undefined ? {} : { formula2: shown(formula2) };
        return { operator, formula1: shown(formula1), ...second };
      },
      (place, value) => changeFormat(place, { rule: cellValueRule(place, value) }),
    ),
    Format: format,
  },
};

const operators = [
  "Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual",
] as const; // prettier-ignore

function cellValueRule(place: FormatPlace, value: unknown): ConditionalRule {
  if (!isRecord(value)) throw invalidArgument("a rule is an object");
  const { formula2: _before, ...rule } = ruleOf(place, "CellValue");
  const second =
    value.formula2 === undefined || value.formula2 === null ? {} : { formula2: withoutSign(value.formula2) };
  const operator = oneOf(value.operator, operators);
  return { ...rule, operator, formula1: withoutSign(value.formula1), ...second };
}

export function makeCellValue(place: FormatPlace): HostObject {
  return hostObject(cellValueType, place);
}

const containsTextType: ObjectType<FormatPlace> = {
  name: "TextConditionalFormat",
  members: {
    Rule: scalar(
      (place) => {
        const { operator, text } = ruleOf(place, "ContainsText");
        return { operator, text };
      },
      (place, value) => {
        if (!isRecord(value)) throw invalidArgument("a rule is an object");
        const operator = oneOf(value.operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]);
        changeFormat(place, {
          rule: { ...ruleOf(place, "ContainsText"), operator, text: asText(value.text) },
        });
      },
    ),
    Format: format,
  },
};

export function makeContainsText(place: FormatPlace): HostObject {
  return hostObject(containsTextType, place);
}
