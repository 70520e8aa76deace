import * as React from "react";
import * as ReactDOM from "react-dom";
import { Workbench } from "./ui/Workbench";

ReactDOM.render(<Workbench />, document.getElementById("workbench"));
