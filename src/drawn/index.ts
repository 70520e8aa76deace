/** Small pictures of figures, drawn by React: the pane and the readers' page show the same ones. */
export { BandMark } from "./BandMark";
export { HistoryChart, type HistoryPoint } from "./HistoryChart";
export { historyOf } from "./historyOf";
