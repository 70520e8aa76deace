import "./ui/keepFontsLocal";
import * as React from "react";
import * as ReactDOM from "react-dom";
import { answerRibbon } from "../commands";
import { recalculateAfterOthers } from "../excel";
import { lateFunctions } from "../functions";
import { Pane } from "./Pane";
import { registerOwnIcons } from "./ui/icons";
import { Themed } from "./ui/Themed";
import { useOfficeLook } from "./useOfficeLook";

for (const [id, run] of Object.entries(lateFunctions())) CustomFunctions.associate(id, run);

answerRibbon();

/** The pane reads the workbook before anything else is asked of Excel. */
const readFirstMs = 2_000;

void Office.onReady(() => {
  registerOwnIcons();
  ReactDOM.render(<PaneInLook />, document.getElementById("pane"));
  setTimeout(() => void recalculateAfterOthers(), readFirstMs);
});

function PaneInLook() {
  return (
    <Themed look={useOfficeLook()}>
      <Pane />
    </Themed>
  );
}
