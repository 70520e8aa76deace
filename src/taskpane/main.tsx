import "./ui/keepFontsLocal";
import * as React from "react";
import * as ReactDOM from "react-dom";
import { isOfficeDark } from "../excel";
import { lateFunctions } from "../functions";
import { Pane } from "./Pane";
import { registerOwnIcons } from "./ui/icons";
import { Themed } from "./ui/Themed";

for (const [id, run] of Object.entries(lateFunctions())) CustomFunctions.associate(id, run);

void Office.onReady(() => {
  registerOwnIcons();
  const isDark = isOfficeDark() ?? window.matchMedia("(prefers-color-scheme: dark)").matches;
  ReactDOM.render(
    <Themed isDark={isDark}>
      <Pane />
    </Themed>,
    document.getElementById("pane"),
  );
});
