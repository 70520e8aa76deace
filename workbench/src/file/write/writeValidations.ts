/* Data validation. Rules that did not change keep their element. */
import { addressOf } from "../../book/address";
import type { Validation } from "../../book/book";
import { toFileFormula } from "../formula/toFileFormula";
import { readValidations } from "../sheet/readValidations";
import { errorStyleWords, operatorWords, validationWords } from "../sheet/ruleWords";
import { encodeEscapes } from "../xml/xmlText";
import {
  childOf,
  childrenOf,
  element,
  isElement,
  localName,
  replaceChild,
  setAttribute,
  type AttributeValues,
  type XmlElement,
} from "../xml/xmlTree";
import { isSame } from "../../book/same";
import type { SheetEdit } from "./sheetEdit";
import { worksheetOrder } from "./worksheetOrder";

function operandElement(name: string, operand: string | undefined): XmlElement[] {
  return operand === undefined ? [] : [element(name, {}, [toFileFormula(operand)])];
}

function text(value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : encodeEscapes(value);
}

function messageValues({ prompt, error }: Validation): AttributeValues {
  const style = errorStyleWords.toFile(error?.style ?? "Stop", "stop");
  return {
    errorStyle: style === "stop" ? undefined : style,
    showInputMessage: (prompt?.show ?? true) || undefined,
    showErrorMessage: (error?.show ?? true) || undefined,
    errorTitle: text(error?.title),
    error: text(error?.message),
    promptTitle: text(prompt?.title),
    prompt: text(prompt?.message),
  };
}

function validationElement(rule: Validation): XmlElement {
  const operator = operatorWords.toFile(rule.operator ?? "Between", "between");
  const values = {
    type: validationWords.toFile(rule.type, "none"),
    operator: operator === "between" ? undefined : operator,
    allowBlank: rule.ignoreBlanks || undefined,
    showDropDown: rule.inCellDropDown ? undefined : true,
    ...messageValues(rule),
    sqref: rule.areas.map(addressOf).join(" "),
  };
  const first = operandElement("formula1", rule.formula1);
  return element("dataValidation", values, [...first, ...operandElement("formula2", rule.formula2)]);
}

function isExtension(found: XmlElement): boolean {
  return found.name.startsWith("x14:") || !found.attributes.has("sqref");
}

/** What goes from a sheet's extensions once nothing is in it: an empty one is not valid. */
const emptied = new Set(["dataValidations", "ext", "extLst"]);

/** Takes the rules out of the 2010 extension that are gone or are now written among the others. */
function dropFromExtension(root: XmlElement, gone: ReadonlySet<XmlElement>) {
  const count = root.children.length;
  root.children = root.children.filter((child) => !isElement(child) || !gone.has(child));
  if (root.children.length < count && root.attributes.has("count"))
    setAttribute(root, "count", childrenOf(root).length);
  for (const child of childrenOf(root)) {
    const wasFull = childrenOf(child).length > 0;
    dropFromExtension(child, gone);
    if (wasFull && childrenOf(child).length === 0 && emptied.has(localName(child)))
      root.children = root.children.filter((other) => other !== child);
  }
}

/** The list of the rules, with what the file says of all of them. */
function listOf(root: XmlElement, rules: XmlElement[]): XmlElement | undefined {
  if (rules.length === 0) return undefined;
  const list = element("dataValidations");
  for (const [name, value] of childOf(root, "dataValidations")?.attributes ?? [])
    list.attributes.set(name, value);
  setAttribute(list, "count", rules.length);
  list.children = rules;
  return list;
}

export function writeValidations(edit: SheetEdit) {
  if (isSame(edit.before.validations, edit.now.validations)) return;
  const root = edit.root();
  const found = readValidations(root);
  const kept = new Set<XmlElement>();
  const made = edit.now.validations.flatMap((rule) => {
    const known = found.find((one) => !kept.has(one.found) && isSame(one.rule, rule))?.found;
    if (known === undefined) return [validationElement(rule)];
    kept.add(known);
    return isExtension(known) ? [] : [known];
  });
  const gone = found.filter((one) => isExtension(one.found) && !kept.has(one.found)).map((one) => one.found);
  if (gone.length > 0) dropFromExtension(root, new Set(gone));
  replaceChild(root, "dataValidations", listOf(root, made), worksheetOrder);
}
