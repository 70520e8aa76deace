import fc from "fast-check";
import { readFileSync } from "node:fs";
import { customFunctions } from "../../src/functions";
import type { CellValue, Host } from "excel-workbench";
import { functionsFile, hostWithExample } from "../make/addIn";

interface Metadata {
  readonly id: string;
  readonly options?: { readonly stream?: boolean };
  readonly parameters: readonly unknown[];
}

const functions: readonly Metadata[] = JSON.parse(readFileSync(functionsFile, "utf8")).functions;
const ids = functions.map(({ id }) => id);

test("functions.json and the functions themselves are the same", () => {
  expect([...ids].sort()).toEqual(Object.keys(customFunctions).sort());
});

/** Arguments as formulas write them: every kind of value and of error, left out, arrays, ranges, references to nowhere. */
const written = [
  "",
  ...["NA()", "1/0", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#VALUE!", 'VALUE("x")'],
  ...["TRUE", "FALSE", "0", "-1", "1.5", "1E+308", "-1E-308", "46000", "DATE(2026,3,31)"],
  ...[
    '""',
    '" "',
    '"F1.1"',
    '"2026-03"',
    '"n/a"',
    '"85 %"',
    '"=1"',
    '"Lower"',
    '"method=Nothing"',
    '"points=1:2"',
  ],
  ...['REPT("x",32767)', 'REPT("=;",9000)', '"__proto__"', '"constructor"', '"toString"'],
  ...[
    "{1,2,3}",
    "{1;2;3}",
    '{1,"n/a";TRUE,""}',
    "{#N/A,1}",
    "{1,2;3,4;5,6}",
    "A1",
    "Z99",
    "A1:C2",
    "B:B",
    "Nowhere!A1",
  ],
];

const calls = fc
  .tuple(fc.constantFrom(...ids), fc.array(fc.constantFrom(...written), { maxLength: 7 }))
  .map(([id, args]) => `=BSC.${id}(${args.join(",")})`);

function isAnswer(value: CellValue): boolean {
  if (typeof value === "object") return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/.test(value.error);
  return value === undefined || typeof value !== "number" || Number.isFinite(value);
}

async function answersOf(host: Host, formula: string): Promise<readonly CellValue[]> {
  const answer = await host.evaluate(formula);
  return Array.isArray(answer) ? answer.flat() : [answer];
}

test("whatever stands in the arguments of a function, it answers with a value or an error of Excel", async () => {
  const host = await hostWithExample();
  await fc.assert(
    fc.asyncProperty(calls, async (formula) => {
      const answers = await answersOf(host, formula);
      expect(answers.filter((answer) => !isAnswer(answer))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

const ofLive = functions.filter(({ options }) => options?.stream).map(({ id }) => id);

test.each(ofLive)("an error in any argument of %s is that error", async (id) => {
  const host = await hostWithExample();
  const { parameters } = functions.find((one) => one.id === id)!;
  const first =
    id === "INITIATIVE" ? '"I1"' : id === "PERSPECTIVE" ? '"Financial"' : id === "KPI" ? '"F1.1"' : "";
  for (const position of parameters.keys()) {
    const args = parameters.map((_, at) => (at === position ? "1/0" : at === 0 ? first : ""));
    expect([args, await host.evaluate(`=BSC.${id}(${args.join(",")})`)]).toEqual([
      args,
      { error: "#DIV/0!" },
    ]);
  }
});

/** What no formula can write but a host may hand over: objects, entities, nested and empty arrays, nothing at all. */
const anything = fc.oneof(
  fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true, withMap: true }),
  fc.constantFrom<unknown>(
    ...[[], [[]], [[], []], [[1], [2, 3]], [[[1]]], [undefined], [[null]], [1, 2, 3]],
    ...[
      { type: "FormattedNumber", basicValue: 5 },
      { type: "Error", basicValue: "#N/A" },
    ],
    ...[{ type: "Entity", text: "x", basicValue: "#VALUE!" }, { code: 5 }, { basicValue: {} }, Symbol("s")],
  ),
);

test("what a host may hand over beyond that is a value or an error as well", async () => {
  await hostWithExample();
  const answered = fc.asyncProperty(
    fc.constantFrom(...functions),
    fc.array(anything, { maxLength: 7 }),
    async (one, given) => {
      const args = Array.from({ length: one.parameters.length }, (_, index) => given[index]);
      await answerOf(one, args);
    },
  );
  await fc.assert(answered, { numRuns: 800 });
});

/** Calls a function as the runtime does; anything but a value or an error for the cell is a fault. */
async function answerOf({ id, options }: Metadata, args: readonly unknown[]): Promise<void> {
  const call = Reflect.get(customFunctions, id);
  if (options?.stream) return streamed(call, args);
  try {
    const answer: unknown = Reflect.apply(call, undefined, args);
    expect([answer].flat(2).every(isCell)).toBe(true);
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
  }
}

function isCell(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value) || value instanceof CustomFunctions.Error;
}

async function streamed(call: () => unknown, args: readonly unknown[]): Promise<void> {
  const invocation: { setResult(value: unknown): void; onCanceled?: () => void } = {
    setResult: () => undefined,
  };
  const answered = new Promise<unknown>((resolve) => (invocation.setResult = resolve));
  Reflect.apply(call, undefined, [...args, invocation]);
  expect([await answered].flat(2).every(isCell)).toBe(true);
  invocation.onCanceled?.();
}
