import "./ui/keepFontsLocal";
import * as React from "react";
import * as ReactDOM from "react-dom";
import { answerRibbon } from "../commands";
import { lateFunctions } from "../functions";
import { Pane } from "./Pane";
import { registerOwnIcons } from "./ui/icons";
import { Themed } from "./ui/Themed";
import { useOfficeLook } from "./useOfficeLook";

for (const [id, run] of Object.entries(lateFunctions())) CustomFunctions.associate(id, run);

answerRibbon();

void Office.onReady(() => {
  registerOwnIcons();
  ReactDOM.render(<PaneInLook />, document.getElementById("pane"));
});

function PaneInLook() {
  return (
    <Themed look={useOfficeLook()}>
      <Pane />
    </Themed>
  );
}
