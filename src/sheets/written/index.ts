/** Facts as structured sheets: what reading them gives is the same facts. */
export { writtenFigures } from "./figureRows";
export { gridsOfTables } from "./gridsOfTables";
export { tablesOf } from "./tablesOf";
