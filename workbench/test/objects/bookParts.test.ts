/* eslint office-addins/load-object-before-read: off -- what the rules don't see is what is tested */
import { openBook, saveBook, type Host } from "../../src";
import { onFirstSheet } from "../make/batch";
import { hostWith } from "../make/host";

let host: Host;
beforeEach(async () => {
  host = await hostWith();
});
afterEach(() => host.dispose());

/** The book as it is after saving and opening it. */
function reopened() {
  const opened = openBook(saveBook(host.book));
  if (opened.kind === "failed") throw new Error(opened.message);
  return opened.book;
}

const isRefused = (code: string, work: Parameters<typeof onFirstSheet>[0]) =>
  expect(onFirstSheet(work)).rejects.toMatchObject({ code });

test("settings of an add-in are values by key; what is not there is nothing", async () => {
  await onFirstSheet((_, { workbook }) => {
    workbook.settings.add("View", { period: "2026-10", tabs: [1, 2] });
    workbook.settings.add("Gone", 1);
  });
  await onFirstSheet((_, { workbook }) => workbook.settings.getItem("Gone").delete());
  const found = await onFirstSheet((_, { workbook: { settings } }) => ({
    count: settings.getCount(),
    view: settings.getItem("View").load("key,value"),
    gone: settings.getItemOrNullObject("Gone").load("key"),
  }));
  expect([found.count.value, found.gone.isNullObject]).toEqual([1, true]);
  expect(found.view.value).toEqual({ period: "2026-10", tabs: [1, 2] });
  await isRefused("ItemNotFound", (_, { workbook }) => workbook.settings.getItem("Gone").load("value"));
});

test("the workbook's own properties, built in and of one's own, are kept in the file", async () => {
  await onFirstSheet((_, { workbook: { properties } }) => {
    properties.title = "Review pack";
    properties.company = "Harbour Cold Chain";
    properties.custom.add("Closed", true);
    properties.custom.add("Period", "2026-10");
    properties.custom.add("Rank", 3);
  });
  const { title, company, custom } = reopened().properties;
  expect([title, company]).toEqual(["Review pack", "Harbour Cold Chain"]);
  expect([...custom]).toEqual([
    ["Closed", true],
    ["Period", "2026-10"],
    ["Rank", 3],
  ]);
});

test("a property of one's own is found in any case, tells its kind, and goes when it is deleted", async () => {
  await onFirstSheet((_, { workbook }) => void workbook.properties.custom.add("Rank", 3));
  const rank = await onFirstSheet((_, { workbook }) =>
    workbook.properties.custom.getItem("RANK").load("key,type,value"),
  );
  expect([rank.key, rank.type, rank.value]).toEqual(["Rank", "Number", 3]);
  await onFirstSheet((_, { workbook }) => workbook.properties.custom.deleteAll());
  await isRefused("ItemNotFound", (_, { workbook }) =>
    workbook.properties.custom.getItem("Rank").load("key"),
  );
});

test("a hyperlink shows its text, is kept in the file, and is taken away with null", async () => {
  await onFirstSheet((sheet) => {
    sheet.getRange("A1").hyperlink = {
      address: "https://example.com/",
      textToDisplay: "=not a formula",
      screenTip: "Goes there",
    };
    sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!C3", textToDisplay: "There" };
  });
  const [sheet] = reopened().sheets;
  expect(sheet?.hyperlinks).toMatchObject([
    { row: 0, column: 0, address: "https://example.com/", screenTip: "Goes there" },
    { row: 1, column: 0, documentReference: "Sheet1!C3" },
  ]);
  const shown = await onFirstSheet((first) => first.getRange("A1:A2").load("values"));
  expect(shown.values).toEqual([["=not a formula"], ["There"]]);
  // null is how Office.js takes one away; its types do not say so.
  await onFirstSheet((first) => first.getRange("A1").set({ hyperlink: null } as object));
  expect(host.book.sheets[0]?.hyperlinks).toHaveLength(1);
});
