/** Facts as structured sheets: what reading them gives is the same facts. */
export { gridsOfTables } from "./gridsOfTables";
export { tablesOf } from "./tablesOf";
