import { overrideNote, overrideText, type Override, type Status } from "../../../src/scorecard";
import { makePeriod } from "../../make/makePeriod";

const since = makePeriod("2026-01");
const status = (given: Partial<Override> = {}, computedBand: Status["computedBand"] = "Red"): Status => {
  const override: Override = { band: "Green", reason: "The meter was broken", by: "MK", since, ...given };
  return { band: override.band, computedBand, override };
};

function isTold(told: Status, text: string) {
  expect(overrideText(told)).toBe(text);
}

test("a status set by hand says by whom, why, and what was computed", () => {
  isTold(status(), "Green, set by hand by MK: The meter was broken; computed Red");
  isTold(status({ by: undefined }), "Green, set by hand: The meter was broken; computed Red");
  isTold(status({}, "Green"), "Green, set by hand by MK: The meter was broken; computed Green");
  isTold(status({}, "No data"), "Green, set by hand by MK: The meter was broken; computed No data");
});

test("one that holds in several periods says in which", () => {
  isTold(
    status({ until: makePeriod("2026-03") }),
    "Green, set by hand by MK from 2026-01 to 2026-03: The meter was broken; computed Red",
  );
});

test("a reason of several lines stands in one, without its full stop", () => {
  isTold(
    status({ reason: " Audited.\nSee the report.\n" }),
    "Green, set by hand by MK: Audited. See the report; computed Red",
  );
});

test("a long reason is cut where there is little room, never within a letter", () => {
  const reason = `${"a".repeat(8)}🙂🙂 and more`;
  expect(overrideNote(status({ reason }), 10)).toBe(`set by hand by MK: ${"a".repeat(8)}🙂…; computed Red`);
});

test("a reason as long as a cell can hold, and a name as long, still make a sentence", () => {
  const text = overrideText(status({ reason: "because ".repeat(4000), by: "M".repeat(1000) })) ?? "";
  expect(text.length).toBeLessThan(450);
  expect(text.endsWith("…; computed Red")).toBe(true);
});

test("a computed status says nothing of hands", () => {
  const computed: Status = { band: "Red", computedBand: "Red" };
  expect([overrideText(computed), overrideNote(computed)]).toEqual([undefined, undefined]);
});
