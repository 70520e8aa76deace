/** The workbooks of a group's units as one scorecard. */
export { gather, type Gathered, type Gathering } from "./gather";
export { gatheredTables } from "./gatheredTables";
export { scoreDifferences } from "./scoreDifferences";
export type { UnitBook } from "./unitBook";
