import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PlannedChart, PlannedSeries } from "../report";

type Correction = readonly [wrong: RegExp, right: string];

/** The library has the list of notes' masters behind that of slides. */
const ofPresentation: readonly Correction[] = [
  [/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, "$2$1"],
];

/** It writes lines as it does bars, labels that nobody sees in a place of their own, and a gap as a number without digits. */
const ofLineChart: readonly Correction[] = [
  [/<c:lineChart>(?=<c:varyColors )/, '<c:lineChart><c:grouping val="standard"/>'],
  [/<c:invertIfNegative [^>]*\/>/g, ""],
  [/<c:dLbls>.*?<\/c:dLbls>/gs, ""],
  [/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, ""],
  [/(<c:axId [^>]*\/>\s*<c:axId [^>]*\/>)\s*<c:axId [^>]*\/>(?=\s*<\/c:lineChart>)/, "$1"],
];

/**
 * A presentation that the library wrote, with every element where the standard has it, and with dashes for the lines that
 * have them on the sheet.
 *
 * @param charts those of the presentation, in its order; all of them are lines
 */
export function correctParts(presentation: Uint8Array, charts: readonly PlannedChart[]): Uint8Array {
  const parts = unzipSync(presentation);
  const change = (path: string, correct: (xml: string) => string) => {
    const bytes = parts[path];
    if (bytes) parts[path] = strToU8(correct(strFromU8(bytes)));
  };
  change("ppt/presentation.xml", (xml) => corrected(xml, ofPresentation));
  chartsIn(Object.keys(parts)).forEach((path, index) =>
    change(path, (xml) => dashed(corrected(xml, ofLineChart), charts[index]?.series ?? [])),
  );
  return zipSync(parts);
}

/** The charts' parts in the order in which they were added; the library goes on counting from one file to the next. */
function chartsIn(paths: readonly string[]): readonly string[] {
  const numbered = paths.flatMap((path) => {
    const number = /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1];
    return number === undefined ? [] : [{ path, number: Number(number) }];
  });
  return numbered.sort((a, b) => a.number - b.number).map(({ path }) => path);
}

function corrected(xml: string, corrections: readonly Correction[]): string {
  return corrections.reduce((text, [wrong, right]) => text.replace(wrong, right), xml);
}

function dashed(xml: string, series: readonly PlannedSeries[]): string {
  let index = 0;
  return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (drawn) =>
    series[index++]?.isDashed
      ? drawn.replace('<a:prstDash val="solid"/>', '<a:prstDash val="dash"/>')
      : drawn,
  );
}
