import { association } from "../../src/runtime/association";
import { compareVersions, officeFacade, type Platform } from "../../src/runtime/officeFacade";
import { runAction } from "../../src/runtime/runAction";
import type { Runtime, RuntimeWindow } from "../../src/runtime/runtime";
import { refuseUndoGroups } from "../../src/runtime/undoGroups";

/** `Office` as an add-in finds it, on a window of our own. */
function officeWith(requirementSets: Readonly<Record<string, string>>, platform?: Platform): typeof Office {
  const window: RuntimeWindow = { Office: {} };
  officeFacade(window, { platform, locale: "de-DE", requirementSets });
  return window.Office as typeof Office;
}

test.each<[string, string, number]>([
  ["1.1", "1.1", 0],
  ["1.2", "1.1", 1],
  ["1.9", "1.10", -1],
  ["1.14", "1.9", 1],
  ["2.0", "1.99", 1],
  ["1", "1.0", 0],
])("the version %s against %s is %s", (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other))).toBe(sign);
});

// Office.js: without a version 1.1 is asked for; what is not known is not there.
test.each<[string, string | undefined, boolean]>([
  ["ExcelApi", undefined, true],
  ["ExcelApi", "1.9", true],
  ["ExcelApi", "1.14", true],
  ["ExcelApi", "1.15", false],
  ["excelapi", "1.14", true],
  ["SharedRuntime", "1.1", true],
  ["SharedRuntime", "1.2", false],
  ["ExcelApiDesktop", "1.1", false],
  ["WordApi", "1.1", false],
])("the set %s %s is there: %s", (name, version, isThere) => {
  const { requirements } = officeWith({ ExcelApi: "1.14", SharedRuntime: "1.1" }).context;
  const { isSetSupported } = requirements;
  expect(version === undefined ? isSetSupported(name) : isSetSupported(name, version)).toBe(isThere);
});

test("the add-in is told in what it runs, at once and when it asks later", async () => {
  const office = officeWith({}, "Mac");
  const told: unknown[] = [];
  expect(await office.onReady((info) => void told.push(info))).toEqual({ host: "Excel", platform: "Mac" });
  expect(told).toEqual([{ host: "Excel", platform: "Mac" }]);
  expect((await officeWith({}).onReady()).platform).toBe("PC");
  expect([office.context.displayLanguage, office.context.contentLanguage]).toEqual(["de-DE", "de-DE"]);
});

test("the file by the common API is refused by the member's name, not taken for nothing", () => {
  const { document } = officeWith({}).context;
  expect(() => document.getFileAsync).toThrow("Office.context.document.getFileAsync");
  expect(JSON.stringify({ document })).toBe('{"document":{}}');
});

test("who listens to the pane hears that it is shown and hidden, each time", async () => {
  const { addin } = officeWith({});
  const heard: string[] = [];
  await addin.onVisibilityModeChanged(({ visibilityMode }) => heard.push(visibilityMode));
  await addin.hide();
  await addin.showAsTaskpane();
  await addin.hide();
  expect(heard).toEqual(["Hidden", "Taskpane", "Hidden"]);
});

test("functions are associated one by one or together, in any case, and who watches hears of each time", () => {
  const made = association();
  let times = 0;
  made._association.onchange(() => times++);
  const one = () => 1;
  const two = () => 2;
  made.associate("add", one);
  made.associate({ Sub: two, add: two });
  expect(made._association.mappings).toEqual({ ADD: two, SUB: two });
  expect(times).toBe(2);
});

/** A runtime as far as a button's handler needs it. */
function runtimeWith(
  handlers: Readonly<Record<string, (event: Office.AddinCommands.Event) => void>>,
): Runtime {
  const actions = association();
  actions.associate(handlers);
  return { Office: { actions } } as unknown as Runtime;
}

test("a button's handler is called with its id and waited for; one that is not there is named", async () => {
  const seen: string[] = [];
  const runtime = runtimeWith({
    Draw: (event) => {
      seen.push(event.source.id);
      setTimeout(() => {
        seen.push("done");
        event.completed();
      }, 5);
    },
  });
  await runAction(runtime, "draw");
  expect(seen).toEqual(["draw", "done"]);
  await expect(runAction(runtime, "erase")).rejects.toThrow('"erase"');
});

test("a batch that asks for an undo group is refused, others run with what they were given", () => {
  const given: unknown[][] = [];
  const excel = { run: (...all: unknown[]) => given.push(all) };
  refuseUndoGroups({ Excel: excel } as unknown as Runtime);
  const batch = () => undefined;
  excel.run(batch);
  excel.run({ mergeUndoGroup: false, delayForCellEdit: true }, batch);
  expect(() => excel.run({ mergeUndoGroup: true }, batch)).toThrow("undo groups");
  expect(given).toEqual([[batch], [{ mergeUndoGroup: false, delayForCellEdit: true }, batch]]);
});
