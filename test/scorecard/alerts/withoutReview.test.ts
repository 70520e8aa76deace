import { withoutReview, type AlertItem, type Review } from "../../../src/scorecard";
import { makePeriod } from "../../make/makePeriod";

const march = makePeriod("2026-03");
const measure = (id: string, unit?: string): AlertItem => ({ kind: "measure", id, name: id, unit });
const review = (id: string, given: Partial<Review> = {}): Review => ({
  ...{ period: march, item: { kind: "measure", id }, at: { sheet: "Reviews", cell: "B2" } },
  ...given,
});

function isLeft(items: readonly AlertItem[], reviews: readonly Review[], expected: readonly AlertItem[]) {
  expect(withoutReview(items, reviews, march)).toEqual(expected);
}

test("an item with a row in the period, even an empty one, needs no other", () => {
  isLeft([measure("M1"), measure("M2")], [review("M1")], [measure("M2")]);
  isLeft([measure("M1")], [review("M1", { period: makePeriod("2026-02") })], [measure("M1")]);
  isLeft([measure("M1")], [review("M1", { item: { kind: "objective", id: "M1" } })], [measure("M1")]);
});

test("a row without a unit serves every unit, a row of one unit that unit alone", () => {
  isLeft([measure("M1", "N"), measure("M1", "S")], [review("M1")], []);
  isLeft([measure("M1", "N"), measure("M1", "S")], [review("M1", { scorecard: "N" })], [measure("M1", "S")]);
});

test("an item that is named twice is told once", () => {
  isLeft([measure("M1"), measure("M1")], [], [measure("M1")]);
});
