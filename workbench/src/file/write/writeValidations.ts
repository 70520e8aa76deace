/* Data validation. Rules that did not change keep their element. */
import { addressOf } from "../../book/address";
import type { Validation } from "../../book/book";
import { toFileFormula } from "../formula/toFileFormula";
import { readValidations } from "../sheet/readValidations";
import { errorStyleWords, operatorWords, validationWords } from "../sheet/ruleWords";
import { encodeEscapes } from "../xml/xmlText";
import {
  element,
  isElement,
  localName,
  replaceChild,
  type AttributeValues,
  type XmlElement,
} from "../xml/xmlTree";
import { isSame } from "./same";
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

/** Takes the rules out of the 2010 extension that are gone or are now written among the others. */
function dropFromExtension(root: XmlElement, gone: ReadonlySet<XmlElement>) {
  root.children = root.children.filter((child) => !isElement(child) || !gone.has(child));
  for (const child of root.children) if (isElement(child)) dropFromExtension(child, gone);
  root.children = root.children.filter((child) => {
    const isList = isElement(child) && localName(child) === "dataValidations";
    return !isList || child.children.some(isElement);
  });
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
  const list = made.length === 0 ? undefined : element("dataValidations", { count: made.length });
  if (list !== undefined) list.children = made;
  replaceChild(root, "dataValidations", list, worksheetOrder);
}
