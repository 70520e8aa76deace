/** Facts as structured sheets: what reading them gives is the same facts. */
export { tablesOf } from "./tablesOf";
