import * as React from "react";
import * as ReactDOM from "react-dom";
import { loadAddIn } from "./ui/addIn";
import { Workbench } from "./ui/Workbench";

void loadAddIn().then((addIn) =>
  ReactDOM.render(<Workbench addIn={addIn} />, document.getElementById("workbench")),
);
