import * as React from "react";
import { cleanup, configure, render } from "@testing-library/react";
import { answerRibbon } from "../../src/commands";
import { Pane } from "../../src/taskpane/Pane";
import { registerOwnIcons } from "../../src/taskpane/ui/icons";
import { Themed } from "../../src/taskpane/ui/Themed";

registerOwnIcons();
// A machine at work takes its time; a test waits for what it asserts, not for a clock.
configure({ asyncUtilTimeout: 15_000 });
// Before the host ends, so that the pane lets go of the workbook's events as it does when it is closed.
afterEach(cleanup);

/** Shows the pane as main.tsx does. Start a host first: the pane reads its workbook at once. */
export function showPaneOnPage() {
  answerRibbon();
  return render(
    <Themed look="light">
      <Pane />
    </Themed>,
  );
}
