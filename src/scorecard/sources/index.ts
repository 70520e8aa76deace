/** Where figures come from besides being typed: files and databases. */
export {
  type SaidBy,
  type Source,
  type SourceAggregation,
  sourceAggregations,
  type SourceKind,
  sourceKinds,
} from "./source";
