import { isPersonThere } from "../../src/cli/showInBrowser";

const atTerminal = { isInputTerminal: true, isOutputTerminal: true, environment: {} };

test.each([
  ["a person at the terminal", atTerminal, true],
  ["output into a file", { ...atTerminal, isOutputTerminal: false }, false],
  ["input from a script", { ...atTerminal, isInputTerminal: false }, false],
  ["a build server that gives a terminal", { ...atTerminal, environment: { CI: "true" } }, false],
  ["a person who says that this is no build server", { ...atTerminal, environment: { CI: "false" } }, true],
])("%s: somebody to show a browser to is %p", (_name, terminal, isThere) => {
  expect(isPersonThere(terminal)).toBe(isThere);
});
