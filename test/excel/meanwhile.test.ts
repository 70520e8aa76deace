import {
  addEntryHelp,
  addReviewRows,
  buildReview,
  buildScorecard,
  changeSetting,
  closePeriodInBook,
  correctCell,
  drawMapView,
  insertFormula,
  insertTables,
  reopenPeriod,
} from "../../src/excel";
import type { Result } from "../../src/scorecard";
import { saveBook, type Hands, type Host } from "excel-workbench";
import { hostWithAddIn, lastActual, templateBook } from "../make/addIn";
import { makePeriod } from "../make/makePeriod";
import { afterOn, type CellsBySheet } from "../make/otherHands";

const october = { period: makePeriod("2026-10") };

interface Doing {
  readonly run: () => Promise<Result<unknown>>;
  /** What is there before, beside the example and the user's notes. */
  readonly before?: (host: Host) => Promise<unknown>;
}

const close = () => closePeriodInBook({ ...october, anyway: true, closedOn: "2026-11-05" });
const shape = { name: "STATUS", isLive: false, needed: 3, example: ["560", "700", "500"] };

const commands: Readonly<Record<string, Doing>> = {
  "a setting": { run: () => changeSetting({ setting: "View", value: "Year to date" }) },
  "a new setting": { run: () => changeSetting({ setting: "Map colours", value: "High contrast" }) },
  "a correction": {
    run: () => correctCell({ sheet: "Notes", cell: "A2" }, { found: "F2", meant: "F1" }),
  },
  "a formula": {
    before: (host) => host.user.select("Notes", "D4"),
    run: () => insertFormula(shape),
  },
  "review rows": {
    before: (host) => host.user.type("Actuals", lastActual(host, "L1.1"), 0.2),
    run: () => addReviewRows(october),
  },
  "entry help": { run: () => addEntryHelp() },
  sheets: { run: () => insertTables("purpose") },
  closing: { run: close },
  reopening: {
    before: close,
    run: () => reopenPeriod({ ...october, on: "2026-11-06", reason: "Late invoice" }),
  },
  scorecard: { run: () => buildScorecard({ sheets: ["scorecard"] }) },
  map: { run: () => drawMapView({}) },
  review: { run: () => buildReview(october) },
};

/** What a person does while the add-in waits; each types something that is nowhere else. */
const doings: Readonly<Record<string, (hands: Hands) => void>> = {
  "types and inserts rows": (hands) => {
    hands.type("Notes", "G9", "typed meanwhile");
    for (const sheet of ["Notes", "Settings", "Reviews", "Measures"]) hands.insertRows(sheet, 1);
    hands.insertRows("Settings", 4);
  },
  "types over what is looked at": (hands) => {
    hands.type("Notes", "A2", "typed meanwhile");
    hands.type("Notes", "D4", "typed there too");
    hands.type("Settings", "B10", "Quarter");
  },
  "renames sheets": (hands) => {
    hands.type("Notes", "G9", "typed meanwhile");
    for (const sheet of ["Notes", "Settings", "Reviews", "Measures"]) hands.renameSheet(sheet, `My ${sheet}`);
  },
  "deletes sheets": (hands) => {
    hands.type("Objectives", "Z9", "typed meanwhile");
    for (const sheet of ["Notes", "Settings", "Reviews"]) hands.deleteSheet(sheet);
  },
};

let bytes: Uint8Array;
beforeAll(async () => {
  const host = await hostWithAddIn(await templateBook("example"));
  await host.user.act(() => undefined);
  await Excel.run(async (context) => {
    const notes = context.workbook.worksheets.add("Notes");
    notes.getRange("A1:A3").values = [["To do"], ["F2"], ["F3"]];
    notes.getRange("A4:C4").values = [[1, 2, 3]];
    notes.getRange("A5:C5").values = [[4, 5, 6]];
    await context.sync();
  });
  await host.settle();
  bytes = saveBook(host.book);
});

/** Lets somebody do something while the add-in asks for nothing. */
async function byHand(host: Host, doing: (hands: Hands) => void): Promise<void> {
  host.between(1, doing);
  await Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  await host.settle();
}

describe.each(Object.entries(commands))("%s", (_name, { run, before }) => {
  test.each(Object.entries(doings))(
    "while somebody %s between any two round trips, nothing of theirs is lost and nothing else of the user's is written",
    async (_doing, doing) => {
      const fresh = <Given>(work: (host: Host) => Promise<Given>) =>
        afterOn(bytes, async (host) => {
          await before?.(host);
          await host.settle();
          host.traffic.reset();
          return work(host);
        });
      const alone = await fresh((host) => byHand(host, doing));
      const first = await fresh(async (host) => {
        expect((await run()).kind).toBe("ok");
        const { roundTrips } = host.traffic;
        await host.settle();
        await byHand(host, doing);
        return roundTrips;
      });
      const last = await fresh(async (host) => {
        await byHand(host, doing);
        return run();
      });
      expect(JSON.stringify(alone.cells)).toContain("typed meanwhile");
      const untouched = [ofUser(alone.cells)];
      const done = [first, last].map(({ cells }) => ofUser(cells));
      for (let nth = 1; nth <= first.given; nth++) {
        const mixed = await fresh((host) => {
          host.between(nth, doing);
          return run();
        });
        const isDone = mixed.given.kind === "ok";
        if (!(isDone ? done : untouched).includes(ofUser(mixed.cells)))
          throw new Error(
            `trip ${nth}: ${JSON.stringify(mixed.given)}\n${differing(mixed, isDone ? first : alone)}`,
          );
      }
    },
  );
});

const userSheets =
  /^(My )?(Notes|Settings|Reviews|Measures|Objectives|Actuals|Actions|Perspectives|Links|Sheet1)$/;

function ofUser(cells: CellsBySheet): string {
  const users = Object.entries(cells).filter(([name]) => userSheets.test(name));
  return JSON.stringify(users.map(([name, held]) => [name, Object.entries(held).sort()]));
}

function differing(got: { readonly cells: CellsBySheet }, wanted: { readonly cells: CellsBySheet }): string {
  const [one, other] = [got.cells, wanted.cells];
  const lines = [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => userSheets.test(name))
    .flatMap((name) => {
      const addresses = new Set([...Object.keys(one[name] ?? {}), ...Object.keys(other[name] ?? {})]);
      return [...addresses]
        .filter((address) => one[name]?.[address] !== other[name]?.[address])
        .map((address) => `${name}!${address}: ${one[name]?.[address]}, not ${other[name]?.[address]}`);
    });
  return lines.slice(0, 12).join("\n");
}
