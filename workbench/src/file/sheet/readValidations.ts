/* Data validation. Formulas stand without "=", a list of words in quotes: `"Green,Amber,Red"`. */
import type { Validation } from "../../book/book";
import { fromFileFormula } from "../formula/fromFileFormula";
import { decodeEscapes } from "../xml/xmlText";
import { attributeOf, childOf, descendantsOf, flagOf, textOf, type XmlElement } from "../xml/xmlTree";
import { readAreas } from "./readAreas";
import { errorStyleWords, operatorWords, validationWords } from "./ruleWords";

function readOperand(found: XmlElement, local: string): string | undefined {
  const holder = childOf(found, local);
  // Rules of the 2010 extension hold their formula one level deeper.
  const text = textOf(childOf(holder, "f") ?? holder);
  return text === "" ? undefined : fromFileFormula(text);
}

/** A message that says nothing is left out: it is what every rule has to begin with. */
function readMessages(found: XmlElement): Pick<Validation, "prompt" | "error"> {
  const text = (name: string) => decodeEscapes(attributeOf(found, name) ?? "");
  const prompt = {
    show: flagOf(found, "showInputMessage"),
    title: text("promptTitle"),
    message: text("prompt"),
  };
  const style = errorStyleWords.toOffice(attributeOf(found, "errorStyle"), "Stop");
  const show = flagOf(found, "showErrorMessage");
  const error = { show, style, title: text("errorTitle"), message: text("error") };
  const hasPrompt = !prompt.show || prompt.title + prompt.message !== "";
  const hasError = !show || style !== "Stop" || error.title + error.message !== "";
  return { ...(hasPrompt ? { prompt } : {}), ...(hasError ? { error } : {}) };
}

function readValidation(found: XmlElement): Validation | undefined {
  const type = validationWords.toOffice(attributeOf(found, "type"), "None");
  const formula1 = readOperand(found, "formula1");
  const formula2 = readOperand(found, "formula2");
  const hasOperator = !["None", "List", "Custom"].includes(type);
  return {
    areas: readAreas(attributeOf(found, "sqref") ?? textOf(childOf(found, "sqref"))),
    type,
    ...(hasOperator ? { operator: operatorWords.toOffice(attributeOf(found, "operator"), "Between") } : {}),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ignoreBlanks: flagOf(found, "allowBlank"),
    // In a file the flag says the opposite of its name.
    inCellDropDown: !flagOf(found, "showDropDown"),
    ...readMessages(found),
  };
}

/** The rules of a sheet, those of the 2010 extension (lists on other sheets) included, with their elements. */
export function readValidations(worksheet: XmlElement): { rule: Validation; found: XmlElement }[] {
  return descendantsOf(worksheet, "dataValidation").flatMap((found) => {
    const rule = readValidation(found);
    return rule === undefined || rule.areas.length === 0 ? [] : [{ rule, found }];
  });
}
