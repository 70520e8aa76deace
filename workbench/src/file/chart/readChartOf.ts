import type { Chart } from "../../book/chart";
import { readDocument } from "../package/readTree";
import type { Parts } from "../package/relations";
import type { Palette } from "../style/colors";
import { readChart, unreadableChart } from "./readChart";

/** The chart of a part; one that can't be read is listed all the same. */
export function readChartOf(parts: Parts, part: string | undefined, palette: Palette): Chart {
  const root = readDocument(parts, part)?.root;
  return root === undefined ? unreadableChart : readChart(root, palette);
}
