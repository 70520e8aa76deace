/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import type { Host } from "../../src";
import { areaOf } from "../../src/book/area";
import { blankBook } from "../../src/book/blankBook";
import { eventTypes, workbookTarget } from "../../src/objects/eventTypes";
import { openDesk } from "../../src/objects/openDesk";
import { tellSorted } from "../../src/objects/tellSheet";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";

let host: Host;
let heard: unknown[];
beforeEach(async () => {
  host = await hostWith();
  heard = [];
});
afterEach(() => host.dispose());

/** A handler that keeps what it is told, but for what all events of a sheet have. */
const keep = async (event: object): Promise<void> => {
  const {
    type: _type,
    worksheetId: _sheet,
    source: _source,
    ...told
  }: Record<string, unknown> = { ...event };
  heard.push(told);
};

/** What is heard of some work by handlers on the sheet, and again by those on all sheets. */
async function hearTwice(
  register: (target: Excel.Worksheet | Excel.WorksheetCollection) => unknown,
  work: () => Promise<unknown>,
): Promise<unknown[]> {
  await onFirstSheet((sheet, { workbook }) => [register(sheet), register(workbook.worksheets)]);
  await work();
  await host.settle();
  const everySecond = (rest: number) => heard.filter((_, index) => index % 2 === rest);
  expect(everySecond(1)).toEqual(everySecond(0));
  return everySecond(0);
}

test("a formula that is typed, changed or removed is told with what it was; one that only comes to another value is not", async () => {
  const told = await hearTwice(
    (target) => target.onFormulaChanged.add(keep),
    async () => {
      await onFirstSheet((sheet) => (sheet.getRange("B1:B2").formulas = [["=A1"], [5]]));
      await host.user.type("Sheet1", "A1", 3);
      await host.user.type("Sheet1", "B1", "=A1*2");
      await onFirstSheet((sheet) => sheet.getRange("1:1").insert("Down"));
      await onFirstSheet((sheet) => (sheet.name = "Renamed"));
      await host.user.type("Renamed", "B2", 1);
    },
  );
  expect(told).toEqual([
    { formulaDetails: [{ cellAddress: "B1", previousFormula: "" }] },
    { formulaDetails: [{ cellAddress: "B1", previousFormula: "=A1" }] },
    { formulaDetails: [{ cellAddress: "B2", previousFormula: "=A2*2" }] },
  ]);
});

test("protecting a sheet and taking the protection off again is told, once each", async () => {
  const told = await hearTwice(
    (target) => target.onProtectionChanged.add(keep),
    () =>
      onFirstSheet(({ protection }) => {
        protection.protect();
        protection.unprotect();
        protection.unprotect();
      }),
  );
  expect(told).toEqual([{ isProtected: true }, { isProtected: false }]);
});

test("a press on a cell is told with the place of the point in it, and selects the cell", async () => {
  const told = await hearTwice(
    (target) => target.onSingleClicked.add(keep),
    () => host.user.clickCell("Sheet1", "C3", { x: 4, y: 2.5 }),
  );
  expect(told).toEqual([{ address: "C3", offsetX: 4, offsetY: 2.5 }]);
  expect(host.book.sheets[0]?.selection).toEqual(areaOf(2, 2));
});

test("rows that are hidden or shown are told, rows that were so already are not", async () => {
  const told = await hearTwice(
    (target) => target.onRowHiddenChanged.add(keep),
    () =>
      onFirstSheet((sheet) => {
        for (const hidden of [true, true, false]) sheet.getRange("2:3").rowHidden = hidden;
      }),
  );
  expect(told).toEqual([
    { address: "2:3", changeType: "Hidden" },
    { address: "2:3", changeType: "Unhidden" },
  ]);
});

test("the calculated event names the cells that came to another value", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("B1:B2").formulas = [["=A1"], ["=A1+1"]];
    sheet.getRange("D4").formulas = [["=A1"]];
  });
  const told = await hearTwice(
    (target) => target.onCalculated.add(keep),
    () => host.user.type("Sheet1", "A1", 7),
  );
  expect(told).toEqual([{ address: "B1:B2,D4" }]);
});

test.each(["Row", "Column"] as const)("a sort tells by address which %ss moved", (what) => {
  const desk = openDesk(blankBook(), "en-US");
  const [sheet] = desk.book.sheets;
  const eventType = what === "Row" ? eventTypes.rowSorted : eventTypes.columnSorted;
  desk.listeners.set(`${eventType}:${workbookTarget}`, 1);
  tellSorted(desk, sheet!, what, [areaOf(1, 0, 2, 5), areaOf(4, 0, 1, 5)]);
  expect(desk.notices).toMatchObject([
    { eventType, targetId: workbookTarget, args: { address: "A2:E3,A5:E5", source: "Local" } },
  ]);
});

test("who comes back to the workbook is told of", async () => {
  await onFirstSheet((_sheet, { workbook }) =>
    workbook.onActivated.add(async ({ type }) => heard.push(type)),
  );
  await host.user.returnToBook();
  expect(heard).toEqual(["WorkbookActivated"]);
});

test("a chart that is pressed, left for another or for a cell tells itself and the sheet's charts", async () => {
  const chartNames = new Map<string, string>();
  await onFirstSheet(async (sheet, context) => {
    sheet.getRange("A1:B3").values = [["", "x"], ["a", 1], ["b", 2]]; // prettier-ignore
    const made = ["One", "Two"].map((name) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"));
      chart.name = name;
      return chart.load("id,name");
    });
    await context.sync();
    for (const { id, name } of made) chartNames.set(id, name);
    const [one] = made;
    one!.onActivated.add(async ({ chartId }) => heard.push(`${chartNames.get(chartId)} itself on`));
    one!.onDeactivated.add(async ({ chartId }) => heard.push(`${chartNames.get(chartId)} itself off`));
    sheet.charts.onActivated.add(async ({ chartId }) => heard.push(`${chartNames.get(chartId)} on`));
    sheet.charts.onDeactivated.add(async ({ chartId }) => heard.push(`${chartNames.get(chartId)} off`));
    await context.sync();
  });
  await host.user.clickShape("Sheet1", "One");
  await onFirstSheet(({ charts }) => charts.getItem("Two").activate());
  const { active } = await onFirstSheet((_sheet, { workbook }) => ({
    active: workbook.getActiveChartOrNullObject().load("name"),
  }));
  expect(active.name).toBe("Two");
  await host.user.select("Sheet1", "A1");
  const none = await onFirstSheet((_sheet, { workbook }) =>
    workbook.getActiveChartOrNullObject().load("name"),
  );
  expect(none.isNullObject).toBe(true);
  expect(heard).toEqual(["One itself on", "One on", "One itself off", "One off", "Two on", "Two off"]);
});

test("nothing is told while the add-in has switched its events off, also not afterwards", async () => {
  await onFirstSheet((sheet, { workbook }) => {
    sheet.onChanged.add(keep);
    workbook.onSelectionChanged.add(async () => heard.push("selection"));
  });
  const enable = (isOn: boolean) =>
    onFirstSheet((_sheet, { runtime }) => {
      runtime.enableEvents = isOn;
      return runtime.load("enableEvents");
    });
  expect((await enable(false)).enableEvents).toBe(false);
  await host.user.type("Sheet1", "A1", 1);
  await host.user.select("Sheet1", "B2");
  await enable(true);
  expect(heard).toEqual([]);
  await host.user.select("Sheet1", "B3");
  expect(heard).toEqual(["selection"]);
});

describe("bindings", () => {
  const bind = (type: "Range" | "Table" | "Text", address: string, id: string) =>
    onFirstSheet((sheet, { workbook }) => workbook.bindings.add(sheet.getRange(address), type, id));
  const addressOf = async (id: string): Promise<string> => {
    const range = await onFirstSheet((_sheet, { workbook }) =>
      workbook.bindings.getItem(id).getRange().load("address"),
    );
    return range.address;
  };
  const refused = (work: Parameters<typeof onFirstSheet>[0], code: string) =>
    expect(onFirstSheet(work)).rejects.toMatchObject({ code });

  test("a binding tells of what is written in its cells and of selections inside them, counted from its first cell", async () => {
    await bind("Range", "B2:C5", "mine");
    await onFirstSheet((_sheet, { workbook }) => {
      const binding = workbook.bindings.getItem("mine").load("id");
      binding.onDataChanged.add(async ({ binding: { id } }) => heard.push(`data ${id}`));
      binding.onSelectionChanged.add(async (event) => {
        const { startRow, startColumn, rowCount, columnCount } = event;
        heard.push([startRow, startColumn, rowCount, columnCount]);
      });
      return binding;
    });
    await host.user.type("Sheet1", "A1", 1);
    await host.user.type("Sheet1", "C5", 1);
    await host.user.select("Sheet1", "C3:C4");
    await host.user.select("Sheet1", "C5:D6");
    expect(heard).toEqual(["data mine", [1, 1, 2, 1]]);
  });

  test("a binding tells of formulas in its cells that come to another value, once for all that changed", async () => {
    await onFirstSheet((sheet) => (sheet.getRange("B1:B2").formulas = [["=A1"], ["=A1+1"]]));
    await bind("Range", "B1:B2", "sums");
    await onFirstSheet((_sheet, { workbook }) => {
      const binding = workbook.bindings.getItem("sums").load("id");
      binding.onDataChanged.add(async () => heard.push("changed"));
      return binding;
    });
    await host.user.type("Sheet1", "A1", 5);
    expect(heard).toEqual(["changed"]);
  });

  test("a binding follows its cells, is replaced by another of its id, and leads nowhere once they are gone", async () => {
    await bind("Range", "B2:C5", "mine");
    await onFirstSheet((sheet) => sheet.getRange("1:2").insert("Down"));
    expect(await addressOf("mine")).toBe("Sheet1!B4:C7");
    await bind("Range", "E1", "mine");
    expect(await addressOf("mine")).toBe("Sheet1!E1");
    await onFirstSheet((sheet) => sheet.getRange("E:E").delete("Left"));
    const found = await onFirstSheet((_sheet, { workbook }) => ({
      count: workbook.bindings.getCount(),
      none: workbook.bindings.getItemOrNullObject("mine").load("id"),
    }));
    expect([found.count.value, found.none.isNullObject]).toEqual([0, true]);
  });

  test("tables, names, the selection and texts are bound, each by its type", async () => {
    await onFirstSheet((sheet, { workbook }) => {
      sheet.getRange("A1:B2").values = [["x", "y"], [1, 0.5]]; // prettier-ignore
      sheet.getRange("B2").numberFormat = [["0%"]];
      sheet.tables.add("A1:B2", true).name = "Found";
      workbook.names.add("Named", sheet.getRange("D4"));
      sheet.getRange("E5").select();
    });
    const { table, text, items } = await onFirstSheet((sheet, { workbook: { bindings } }) => {
      bindings.add(sheet.getRange("A2:B2"), "Table", "table");
      bindings.add("Sheet1!B2", "Text", "text");
      bindings.addFromNamedItem("Named", "Range", "named");
      bindings.addFromSelection("Range", "selected");
      return {
        table: bindings.getItem("table").getTable().load("name"),
        text: bindings.getItem("text").getText(),
        items: bindings.load("items/id,items/type"),
      };
    });
    expect([table.name, text.value]).toEqual(["Found", "50%"]);
    expect(items.items.map(({ id, type }) => [id, type])).toEqual([
      ["table", "Table"],
      ["text", "Text"],
      ["named", "Range"],
      ["selected", "Range"],
    ]);
    expect([await addressOf("named"), await addressOf("selected")]).toEqual(["Sheet1!D4", "Sheet1!E5"]);
  });

  test("what can't be bound or is bound as something else is refused", async () => {
    await bind("Range", "A1:B2", "mine");
    await refused(
      (sheet, { workbook }) => workbook.bindings.add(sheet.getRange("A1:B2"), "Text", "t"),
      "InvalidArgument",
    );
    await refused(
      (sheet, { workbook }) => workbook.bindings.add(sheet.getRange("A1"), "Range", ""),
      "InvalidArgument",
    );
    await refused(
      (_sheet, { workbook }) => workbook.bindings.add("nowhere", "Range", "t"),
      "InvalidArgument",
    );
    await refused((_sheet, { workbook }) => workbook.bindings.getItem("none").load("id"), "ItemNotFound");
    await refused((_sheet, { workbook }) => workbook.bindings.getItem("mine").getText(), "InvalidBinding");
    await refused(
      (_sheet, { workbook }) => workbook.bindings.getItem("mine").getTable().load("name"),
      "InvalidBinding",
    );
    await onFirstSheet((_sheet, { workbook }) => {
      workbook.worksheets.add("Other");
      workbook.worksheets.getFirst().delete();
    });
    await refused(
      (_sheet, { workbook }) => workbook.bindings.getItem("mine").getRange().load("address"),
      "InvalidBinding",
    );
  });
});
