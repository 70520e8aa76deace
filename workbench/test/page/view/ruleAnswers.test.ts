import type { Area } from "../../../src/book/book";
import { blankBook } from "../../../src";
import { formulaAt } from "../../../src/page/view/formulaAt";
import { rememberAnswers } from "../../../src/page/view/ruleAnswers";

test.each([
  ["$A1>5", 2, 3, "$A3>5"],
  ["=B1=$C$1", 1, 1, "C2=$C$1"],
  ["MOD(ROW(),2)=0", 4, 0, "MOD(ROW(A5),2)=0"],
  ["COLUMN( )=ROW(B2)", 0, 3, "COLUMN( )=ROW(E2)"],
  ['A1="ROW()"', 1, 0, 'A2="ROW()"'],
])("%p reads in row %p and column %p as %p", (formula, row, column, expected) => {
  expect(formulaAt(formula, { row: 0, column: 0 }, { row, column })).toBe(expected);
});

const column = (top: number, bottom: number): Area => ({ top, left: 0, bottom, right: 0 });

/** A sheet whose rule is true in every second row, with what was asked of the formulas. */
function banded() {
  const [sheet] = blankBook().sheets;
  if (!sheet) throw new Error("A blank book has a sheet.");
  const rule = { kind: "Custom", formula: "ISEVEN(ROW(A1))", look: { fill: "#EEEEEE" } } as const;
  sheet.conditionalFormats = [{ id: "1", areas: [column(0, 500)], priority: 1, stopIfTrue: false, rule }];
  const asked: string[] = [];
  const answersOn = rememberAnswers((formulas) => {
    asked.push(...formulas);
    return formulas.map((formula) => Number(/\d+/.exec(formula)?.[0]) % 2 === 0);
  });
  return { sheet, asked, answersOn };
}

test("what is in view is asked once, with the block around it, and only inside the rule's cells", () => {
  const { sheet, asked, answersOn } = banded();
  const answers = answersOn(sheet, 1);
  answers.lookAt([column(0, 9)]);
  answers.lookAt([column(3, 40)]);
  expect(asked).toHaveLength(64);
  answers.lookAt([column(490, 600)]);
  expect(asked).toHaveLength(64 + 501 - 448);
  expect(answers.metIn([column(0, 3)])).toMatchObject([{ row: 1 }, { row: 3 }]);
});

test("another version of the cells, or another rule, is asked anew", () => {
  const { sheet, asked, answersOn } = banded();
  const look = (version: number) => answersOn(sheet, version).lookAt([column(0, 9)]);
  look(1);
  look(1);
  expect(asked).toHaveLength(64);
  look(2);
  expect(asked).toHaveLength(128);
  sheet.conditionalFormats = [...sheet.conditionalFormats];
  look(2);
  expect(asked).toHaveLength(192);
});
