import { CommandFailure } from "../../src/cli";
import { faultText } from "../../src/cli/faultText";
import { orFail } from "../../src/cli/withBook";
import { failed } from "../../src/scorecard";

/** What a command that Excel refuses ends with. */
function endOf(reason: string): unknown {
  try {
    return orFail(failed({ code: "excel-refused", reason, isPassing: false }), "book.xlsx");
  } catch (error) {
    return error;
  }
}

test("a fault is a sentence with what to do; where it came about is shown to whoever asks", () => {
  const fault = new TypeError("x is not a function");
  expect(faultText(fault, false)).toBe(
    "This is a fault of ours, sorry: x is not a function. No file was left half written. Please report it with the command and, where you may, the workbook; BSC_DEBUG=1 before the command shows where it came about.\n",
  );
  expect(faultText(fault, true)).toMatch(/\n\s+at .*faults\.test/);
  expect(faultText("no error at all", false)).toMatch(/^This is a fault of ours, sorry: no error at all\. /);
});

test("where the workbench fails it is a fault, told without its stack; what Excel refuses is a sentence and exit code 1", () => {
  const fault = endOf("The workbench failed: TypeError: x\n    at f (a.ts:1:1).");
  expect(fault).not.toBeInstanceOf(CommandFailure);
  expect(faultText(fault, false)).toMatch(/sorry: TypeError: x\. [^\n]*\n$/);
  expect(faultText(fault, true)).toContain("at f (a.ts:1:1)");
  expect(endOf("It is busy.")).toMatchObject({ exitCode: 1 });
});
