import {
  addEntryHelp,
  addReviewRows,
  adoptFigures,
  buildReview,
  buildScorecard,
  changeSetting,
  closePeriodInBook,
  correctCell,
  drawMapView,
  insertFormula,
  insertTables,
  proposeFigures,
  reopenPeriod,
  type MappingRow,
} from "../../src/excel";
import type { Result } from "../../src/scorecard";
import { saveBook, type Host } from "excel-workbench";
import { hostWithAddIn, lastActual, templateBook } from "../make/addIn";
import { makePeriod } from "../make/makePeriod";
import { afterOn } from "../make/otherHands";
import { addOwnSheet, helpDesk } from "../make/ownSheet";

const october = { period: makePeriod("2026-10") };
const september = { period: makePeriod("2026-09") };
const close = (of = october, passphrase?: string) =>
  closePeriodInBook({ ...of, anyway: true, closedOn: "2026-11-05", passphrase });
const shape = { name: "STATUS", isLive: false, needed: 3, example: ["560", "700", "500"] };
const reopening = { ...september, on: "2026-11-06", reason: "Late invoice" };

let mapping: readonly MappingRow[] = [];

interface Doing {
  readonly on?: "example" | "blank";
  readonly before?: (host: Host) => Promise<unknown>;
  readonly run: () => Promise<Result<unknown>>;
}

const commands: Readonly<Record<string, Doing>> = {
  "a setting": { run: () => changeSetting({ setting: "View", value: "Year to date" }) },
  "a new setting": { run: () => changeSetting({ setting: "Map colours", value: "High contrast" }) },
  "a correction": {
    before: (host) => host.user.type("Sheet1", "A2", "F3; F2"),
    run: () => correctCell({ sheet: "Sheet1", cell: "A2" }, { found: "F2", meant: "F1" }),
  },
  "a formula": {
    before: async (host) => {
      for (const [cell, value] of Object.entries({ A4: 1, B4: 2, C4: 3 }))
        await host.user.type("Sheet1", cell, value);
      await host.user.select("Sheet1", "D4");
    },
    run: () => insertFormula(shape),
  },
  "review rows": {
    before: (host) => host.user.type("Actuals", lastActual(host, "L1.1"), 0.2),
    run: () => addReviewRows(october),
  },
  "entry help": { run: () => addEntryHelp() },
  "empty sheets": { on: "blank", run: () => insertTables("empty") },
  "an example": { on: "blank", run: () => insertTables("example") },
  "another example's sheets": { run: () => insertTables("hospital") },
  "figures of own sheets": {
    on: "blank",
    before: async () => {
      await addOwnSheet("Help desk", helpDesk);
      const proposed = await proposeFigures();
      if (proposed.kind === "ok") mapping = proposed.value.mapping;
    },
    run: () => adoptFigures(mapping),
  },
  "a first closing": { run: () => close() },
  "a second closing, sealed": {
    before: () => close(september, "north sea"),
    run: () => close(october, "north sea"),
  },
  "a reopening": {
    before: async () => {
      await close(september);
      await close();
    },
    run: () => reopenPeriod(reopening),
  },
  "scorecard and map": { run: () => buildScorecard() },
  "a part of the map": { run: () => drawMapView({ part: { theme: "Growth" } }) },
  "a review pack": { run: () => buildReview(october) },
  "a review pack among its sheets that were there": {
    before: async (host) => {
      await buildScorecard({ sheets: ["scorecard"] });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Scorecard").position = 1;
        await context.sync();
      });
      await host.settle();
    },
    run: () => buildReview(october),
  },
};

const books = new Map<string, Uint8Array>();
beforeAll(async () => {
  books.set("example", saveBook(await templateBook("example")));
  const host = await hostWithAddIn();
  books.set("blank", saveBook(host.book));
});

test.each(Object.entries(commands))(
  "%s: whichever answer is lost, done again the workbook is as if none had been",
  async (_name, { on = "example", before, run }) => {
    const fresh = <Given>(work: (host: Host) => Promise<Given>) =>
      afterOn(books.get(on) ?? new Uint8Array(), async (host) => {
        await before?.(host);
        await host.settle();
        host.traffic.reset();
        return work(host);
      });
    const once = await fresh(async (host) => {
      expect((await run()).kind).toBe("ok");
      return host.traffic.roundTrips;
    });
    for (let nth = 1; nth <= once.given; nth++) {
      const twice = await fresh(async (host) => {
        host.fail(nth, { kind: "lose" });
        await run();
        await host.settle();
        return run();
      });
      expect({ nth, ...twice.given }).toMatchObject({ nth, kind: "ok" });
      expect({ nth, sheets: twice.sheets }).toEqual({ nth, sheets: once.sheets });
      expect({ nth, cells: twice.cells }).toEqual({ nth, cells: once.cells });
    }
  },
);
