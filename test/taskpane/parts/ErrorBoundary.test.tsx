/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require"]}
 */
import * as React from "react";
import { Suspense } from "react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ErrorBoundary } from "../../../src/taskpane/parts/ErrorBoundary";
import { late } from "../../../src/taskpane/parts/late";

/** React tells the console of every error that reaches a boundary. */
let logged: jest.SpyInstance;
beforeEach(() => (logged = jest.spyOn(console, "error").mockImplementation()));
afterEach(() => logged.mockRestore());

function showGuarded(part: React.ReactNode) {
  return render(
    <>
      <button type="button">Another tab</button>
      <ErrorBoundary>
        <Suspense fallback="One moment">{part}</Suspense>
      </ErrorBoundary>
    </>,
  );
}

const tryAgain = async () => userEvent.click(await screen.findByRole("button", { name: "Try again" }));

test("a part that does not come says so, and is asked for anew each time that is wanted", async () => {
  let asked = 0;
  const Part = late<{ readonly name: string }>(async () => {
    if (++asked < 3) throw new Error("no network");
    return ({ name }) => <p>Here is {name}</p>;
  });
  showGuarded(<Part name="Help" />);
  const sentence = "This part of the add-in could not be loaded. Check your connection, then try again.";
  expect((await screen.findByRole("alert")).textContent).toBe(sentence);
  expect(screen.getByRole("button", { name: "Another tab" })).toBeTruthy();
  await tryAgain();
  expect((await screen.findByRole("alert")).textContent).toBe(sentence);
  await tryAgain();
  expect(await screen.findByText("Here is Help")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(asked).toBe(3);
});

/** A part whose first load fails when it is told to. */
function failingOnce() {
  let asked = 0;
  let fail = () => {};
  const Part = late<object>(async () => {
    if (++asked === 1) await new Promise((_, reject) => (fail = () => reject(new Error("no network"))));
    return () => <p>Here it is</p>;
  });
  return { Part, fail: () => fail() };
}

const laterOn = () => new Promise((later) => setTimeout(later));

test("a part that fails when nobody looks at it any more is asked for anew when it is shown again", async () => {
  const { Part, fail } = failingOnce();
  const { unmount } = showGuarded(<Part />);
  await screen.findByText("One moment");
  unmount();
  fail();
  await laterOn();
  showGuarded(<Part />);
  expect(await screen.findByText("Here it is")).toBeTruthy();
});

test("so is a part that goes away after it failed, before that was drawn", async () => {
  const { Part, fail } = failingOnce();
  const { unmount } = showGuarded(<Part />);
  await screen.findByText("One moment");
  fail();
  for (let step = 0; step < 10; step++) await Promise.resolve(); // React draws later than promises end
  expect(screen.queryByRole("alert")).toBeNull();
  unmount();
  await laterOn();
  showGuarded(<Part />);
  expect(await screen.findByText("Here it is")).toBeTruthy();
});

test("a part with a fault of ours tells which, and the keys stay where it stood", async () => {
  let isBroken = true;
  const Part = () => {
    if (isBroken) throw new Error("period of undefined");
    return <p>Mended</p>;
  };
  showGuarded(<Part />);
  expect((await screen.findByRole("alert")).textContent).toMatch(
    /a fault of ours \(period of undefined\)\. Your workbook is as it was\. Try again/,
  );
  isBroken = false;
  await tryAgain();
  expect(document.activeElement?.textContent).toBe("Mended");
});
