import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

let text: string | undefined;
let script: Script | undefined;

/** The text of Microsoft's runtime, from the package in node_modules. Read once. */
export function runtimeText(): string {
  const find = createRequire(__filename);
  text ??= readFileSync(find.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  return text;
}

/** The same, compiled once for every window. */
export function runtimeScript(): Script {
  script ??= new Script(runtimeText(), { filename: "excel-web-16.00.js" });
  return script;
}
