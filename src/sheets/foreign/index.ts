/** Figures in sheets of the user's own layout: what they probably are, what is to be asked, how they are read. */
export { adoptionTables, unscoredMeasures } from "./adoptionTables";
export type { Figure } from "./figure";
export { followMapping } from "./followMapping";
export { foreignSheets, isScorecardBook } from "./foreignSheets";
export { type FigureRole, figureRoles } from "./labelWords";
export { loadMapper, mayBeMapped } from "./mapper";
export type { Mapped, Mapper } from "./mapped";
export { holdings, type MappingRow, rangesOf } from "./mapping";
export { type MappingField, mappingFields, parseLine } from "./parseMapping";
export { type Proposal, proposeMapping } from "./proposeMapping";
export { answered, type Question } from "./question";
export { type RangeFound, rangesFound } from "./rangesFound";
export { takeMapped } from "./takeMapped";
