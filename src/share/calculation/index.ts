/** What the live functions say, worked out by plain formulas on a sheet of its own: for copies that go on calculating without the add-in. */
export { calculationOf, type Calculation } from "./calculation";
export { constant, onlyWhile } from "./expressions";
export { lookUp, modelsAsked } from "./lookUps";
export { addSheet, differingItems, freeSheetName } from "./writeSheet";
