/* What of a chart part the model does not hold: a chart with such things is not rewritten, as that would lose them. */
import { childOf, childrenOf, localName, type XmlElement } from "../xml/xmlTree";
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
    "pageSetup style AlternateContent clrMapOvr extLst separator showLeaderLines"
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

function unknownIn(parent: XmlElement): string[] {
  return childrenOf(parent).flatMap((child) => {
    const name = localName(child);
    if (name === "extLst") return unknownInExtensions(child);
    if (!known.has(name)) return isUnseen(child) ? [] : [name];
    if (name === "layout") return childrenOf(child).map(localName);
    return closed.has(name) ? [] : unknownIn(child);
  });
}

/** The names of all that the model does not know, each once. */
export function unknownNames(root: XmlElement): readonly string[] {
  return [...new Set([...unknownIn(root), ...oddities(root)])];
}
