import { seededRandom } from "../../../src/map/seededRandom";
import { testLinks } from "../../../src/scorecard/change/testLinks";
import { buildModel, type Measure } from "../../../src/scorecard";
import { makeActuals, makeFacts, makeObjective } from "../../make/makeFacts";
import { makeMeasure } from "../../make/makeMeasure";

const random = seededRandom(11);
const walk = (length = 36) =>
  Array.from({ length }, () => random() - 0.5).reduce<number[]>(
    (all, step) => [...all, (all.at(-1) ?? 10) + step],
    [],
  );
const cause = walk();
/** The cause two months later, as the effect of a link that holds. */
const later = [...walk(2), ...cause.slice(0, -2)];

interface Given {
  readonly cause?: Partial<Measure>;
  readonly effect?: Partial<Measure>;
  readonly causes?: readonly number[];
  readonly effects?: readonly number[];
  readonly more?: readonly Measure[];
}

/** One link from O1 to O2, a measure at each end. */
function standing({ more = [], causes = cause, effects = later, ...given }: Given) {
  const measures = [
    makeMeasure({ id: "M1", objective: "O1", type: "Lead", ...given.cause }),
    makeMeasure({ id: "M2", objective: "O2", type: "Lag", ...given.effect }),
    ...more,
  ];
  const facts = makeFacts({
    objectives: [makeObjective({ id: "O1" }), makeObjective({ id: "O2" })],
    links: [{ from: "O1", to: "O2" }],
    measures,
    actuals: measures.flatMap(({ id }) => makeActuals(id, "2023-01", id === "M2" ? effects : causes)),
  });
  return testLinks(buildModel(facts))[0];
}

test("an effect that follows its cause supports the link, at the lag that fits best", () => {
  expect(standing({})).toMatchObject({
    standing: "Supported",
    cause: "M1",
    effect: "M2",
    evidence: { lag: 2, count: 33 }, // 36 months are 35 changes, 33 of them with one two months later
  });
});

test("directions are taken into account: what should fall and falls is support", () => {
  const falls = later.map((value) => -value);
  expect(standing({ effects: falls })?.standing).toBe("Contradicted");
  expect(
    standing({ effects: falls, effect: { rule: { method: "Goal only", direction: "Lower", target: 5 } } })
      ?.standing,
  ).toBe("Supported");
});

test("figures that have nothing to do with each other are no evidence", () => {
  expect(standing({ effects: walk() })?.standing).toBe("No evidence");
});

test("a link is only planned without figures, with few, or with none of one frequency", () => {
  expect(standing({ causes: [] })).toEqual({ link: { from: "O1", to: "O2" }, standing: "Planned" });
  expect(standing({ causes: cause.slice(0, 12), effects: later.slice(0, 12) })?.standing).toBe("Planned");
  expect(standing({ effect: { frequency: "Quarterly" } })?.standing).toBe("Planned");
});

test("a range is neither better nor worse when it rises, so it says nothing of a link", () => {
  const rule = { method: "Target", direction: "Range", target: 5, targetHigh: 9 } as const;
  expect(standing({ effect: { rule } })?.standing).toBe("Planned");
});

test("the cause's lead measures count, and its lag measures do not", () => {
  const lag = makeMeasure({ id: "M3", objective: "O1", type: "Lag" });
  expect(standing({ more: [lag] })?.cause).toBe("M1");
  expect(standing({ cause: { type: undefined } })?.cause).toBe("M1");
});

test("the more pairs are tried on a map, the stronger the evidence must be", () => {
  const noisy = cause.map((value, index) => (later[index] ?? 0) * 0.45 + value * 0.2 + (index % 5) * 0.21);
  const alone = standing({ effects: noisy });
  const more = Array.from({ length: 40 }, (_, index) =>
    makeMeasure({ id: `N${index}`, objective: "O1", type: "Lead" }),
  );
  const among = standing({ effects: noisy, more });
  expect(alone?.evidence?.high).toBeLessThan(among?.evidence?.high ?? 0);
});

test("of many measures the three that weigh most are tried, so that the rest weaken nothing", () => {
  const noise = Array.from({ length: 20 }, (_, index) =>
    makeMeasure({ id: `N${index}`, objective: "O1", type: "Lead", weight: 0.1 }),
  );
  const alone = standing({});
  const among = standing({ more: noise });
  expect(among).toMatchObject({ standing: "Supported", cause: "M1", effect: "M2" });
  expect(among?.evidence?.correlation).toBe(alone?.evidence?.correlation);
});
