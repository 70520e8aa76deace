import { withoutWords } from "./pieces";

/** A list of constants, as `{1,"a";TRUE,-2}`; the words are out of it already. */
const list = /\{\s*(?:[-+]?[\p{L}\p{N}._"]+\s*(?:[,;]\s*|(?=\})))+\}/gu;
const errorCode = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/gi;
/** A reference, name, number or words, with what stands before them: `Sheet1!$A$1`, `Plan[]`, `""!A1`, `1.5E+3`. */
const single =
  /(?:\d+(?:\.\d*)?|\.\d+)E[-+]?\d+|(?:(?:""|[\p{L}\p{N}_.]+)!)?[\p{L}\p{N}_$\\.?]*[\p{L}\p{N}_$](?:\[\])?|""|\[\]/giu;

const operand = "[-+@]*a[%#]*";
const expression = `${operand}(?:(?:<=|>=|<>|[-+*/^&=<>:])${operand})*`;
const called = new RegExp(`a\\((?:${expression})?(?:,(?:${expression})?)*\\)`, "g");
const inBrackets = new RegExp(`(?<!a)\\(${expression}(?:,${expression})*\\)`, "g");
const whole = new RegExp(`^${expression}$`);

/**
 * Whether Excel can read a formula, as far as its form tells: brackets that close, something on both sides of each operator, commas
 * between arguments. Texts are not entered as formulas without it: one that Excel refuses would stop all others.
 *
 * @param formula without "="
 */
export function isWellFormed(formula: string): boolean {
  const operands = withoutWords(formula).replace(errorCode, "a").replace(list, "a").replace(single, "a");
  let form = operands.replace(/\s/g, "");
  for (let before = ""; before !== form;) {
    before = form;
    form = form.replace(called, "a").replace(inBrackets, "a");
  }
  return whole.test(form);
}
