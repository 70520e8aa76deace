/* What of a chart part the model does not hold: a chart with such things is not rewritten, as that would lose them. */
import { attributeOf, childOf, childrenOf, localName, type XmlElement } from "../xml/xmlTree";
import { oddities } from "./oddities";

const known = new Set(
  (
    "chartSpace date1904 lang roundedCorners chart title tx rich bodyPr lstStyle p pPr defRPr endParaRPr r rPr t " +
    "overlay autoTitleDeleted plotArea layout barChart lineChart areaChart scatterChart barDir grouping varyColors " +
    "scatterStyle ser idx order spPr solidFill noFill ln prstDash round srgbClr schemeClr sysClr prstClr lumMod lumOff " +
    "tint shade alpha latin ea cs effectLst invertIfNegative marker symbol size dLbls numFmt txPr dLblPos showLegendKey " +
    "showVal showCatName showSerName showPercent showBubbleSize cat val xVal yVal strRef numRef f v numCache strCache " +
    "formatCode ptCount pt smooth gapWidth overlap axId catAx valAx scaling orientation max min delete axPos " +
    "majorGridlines majorTickMark minorTickMark tickLblPos crossAx crosses crossBetween majorUnit auto lblAlgn lblOffset " +
    "tickLblSkip noMultiLvlLbl legend legendPos plotVisOnly dispBlanksAs printSettings headerFooter pageMargins " +
    "pageSetup style AlternateContent clrMapOvr extLst separator showLeaderLines dPt bubble3D explosion dLbl trendline name " +
    "trendlineType order period forward backward intercept dispRSqr dispEq errBars errDir errBarType errValType " +
    "noEndCap logBase minorGridlines minorUnit dispUnits builtInUnit custUnit dispUnitsLbl crossesAt tickMarkSkip " +
    "pieChart pie3DChart doughnutChart bubbleChart radarChart bar3DChart line3DChart area3DChart radarStyle " +
    "firstSliceAng holeSize bubbleScale showNegBubbles sizeRepresents bubbleSize shape serAx view3D rotX rotY " +
    "depthPercent rAngAx dTable showHorzBorder showVertBorder showOutline showKeys legendEntry showDLblsOverMax"
  ).split(" "),
);

/** Of these the inside is Excel's own bookkeeping, or says again what is said elsewhere. */
const closed = new Set(["AlternateContent", "printSettings", "effectLst", "clrMapOvr"]);

/** In extensions Excel notes numbers of series and defaults; other extensions hold things of their own. */
const knownExtensions = new Set(["uniqueId", "dataDisplayOptions16", "dispNaAsBlank", "layout", "numFmt"]);

function unknownInExtensions(list: XmlElement): string[] {
  const inside = childrenOf(list, "ext").flatMap((extension) => childrenOf(extension));
  return inside.map(localName).filter((name) => !knownExtensions.has(name));
}

/** LibreOffice writes lines between high and low that nobody sees. */
function isUnseen(lines: XmlElement): boolean {
  return localName(lines) === "hiLowLines" && childOf(lines, "spPr", "ln", "noFill") !== undefined;
}

/** A place of the plot that was given by hand in full, from the chart's corner. */
function isPlaceOfPlot(layout: XmlElement, parent: XmlElement): boolean {
  if (localName(parent) !== "plotArea") return false;
  const [place, ...others] = childrenOf(layout);
  if (place === undefined) return true;
  const names = childrenOf(place).map(localName).sort().join(" ");
  const isFromEdge = ["xMode", "yMode"].every((name) => attributeOf(childOf(place, name), "val") === "edge");
  return others.length === 0 && isFromEdge && /^h (layoutTarget )?w x xMode y yMode$/.test(names);
}

function unknownIn(parent: XmlElement): string[] {
  return childrenOf(parent).flatMap((child) => {
    const name = localName(child);
    if (name === "extLst") return unknownInExtensions(child);
    if (!known.has(name)) return isUnseen(child) ? [] : [name];
    if (name === "layout") return isPlaceOfPlot(child, parent) ? [] : childrenOf(child).map(localName);
    return closed.has(name) ? [] : unknownIn(child);
  });
}

/** The names of all that the model does not know, each once. */
export function unknownNames(root: XmlElement): readonly string[] {
  return [...new Set([...unknownIn(root), ...oddities(root)])];
}
