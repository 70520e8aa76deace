/** Rows for units of a parent's objectives, measures and targets; planned here, written by excel. */
export {
  type Cascade,
  type CascadeAsked,
  type CascadeRow,
  cascadeTables,
  splitWays,
  type SplitWay,
} from "./cascade";
export { planCascade } from "./planCascade";
