/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import * as React from "react";
import { render, screen } from "@testing-library/react";
import { buildModel, findAlerts, type ModelAt } from "../../../src/scorecard";
import { useAlerts } from "../../../src/taskpane/alerts/useAlerts";
import { manyFacts } from "../../make/manyFacts";
import { makePeriod } from "../../make/makePeriod";

/** Thirty measures that are Red all along: how long is looked for in one period after the other. */
const facts = manyFacts(30, 30);
const red = { ...facts, actuals: facts.actuals.map((actual) => ({ ...actual, value: 1 })) };
const modelAt: ModelAt = (asked) => buildModel(red, asked);

let now = 0;
beforeEach(() => void jest.spyOn(performance, "now").mockImplementation(() => (now += 30))); // a pause after each piece
afterEach(() => jest.restoreAllMocks());

/** Counts the turns that others, a click say, have had, and in which of them models were worked out. */
function countingTurns() {
  const worked = new Set<number>();
  let turn = 0;
  const timer = setInterval(() => turn++);
  const counted: ModelAt = (asked) => {
    worked.add(turn);
    return modelAt(asked);
  };
  return { worked, modelAt: counted, stop: () => clearInterval(timer) };
}

type Looking = Parameters<typeof useAlerts>[0];

function Count(looking: Looking) {
  const alerts = useAlerts(looking);
  return <p>{alerts ? `${alerts.open.length} alerts` : "looking"}</p>;
}

const expected = findAlerts(modelAt).length;

test("others have their turn while alerts are looked for, and all of them are found", async () => {
  const turns = countingTurns();
  render(<Count model={modelAt({})} modelAt={turns.modelAt} />);
  expect(screen.getByText("looking")).toBeTruthy();
  await screen.findByText(`${expected} alerts`, {}, { timeout: 20_000 });
  turns.stop();
  expect(turns.worked.size).toBeGreaterThan(20); // one period in each
});

test("after an edit the alerts stay until they are looked up; those of another period do not", async () => {
  const first = modelAt({});
  const { rerender } = render(<Count model={first} modelAt={modelAt} />);
  await screen.findByText(`${expected} alerts`, {}, { timeout: 20_000 });
  rerender(<Count model={modelAt({})} modelAt={modelAt} />);
  expect(screen.getByText(`${expected} alerts`)).toBeTruthy();
  rerender(<Count model={modelAt({ period: makePeriod("2022-06") })} modelAt={modelAt} />);
  expect(screen.getByText("looking")).toBeTruthy();
});

test("nobody looks on when the screen is gone", async () => {
  const turns = countingTurns();
  const { unmount } = render(<Count model={modelAt({})} modelAt={turns.modelAt} />);
  unmount();
  await new Promise((resolve) => setTimeout(resolve, 100));
  turns.stop();
  expect(turns.worked.size).toBeLessThan(3);
});

test("a fault of ours comes up where the alerts are shown", async () => {
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined); // React tells of it too
  class Boundary extends React.Component {
    override state = { text: undefined };
    static getDerivedStateFromError = ({ message }: Error) => ({ text: message });
    override render() {
      return this.state.text ?? this.props.children;
    }
  }
  const broken: ModelAt = () => {
    throw new Error("a fault of ours");
  };
  render(
    <Boundary>
      <Count model={modelAt({})} modelAt={broken} />
    </Boundary>,
  );
  await screen.findByText("a fault of ours");
  expect(error).toHaveBeenCalled();
});
