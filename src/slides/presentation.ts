import PptxGenJS from "pptxgenjs";
import { writableText } from "../scorecard";
import { colors, sectionsOf, type SheetPlan } from "../report";
import { correctParts } from "./correctParts";
import { addMeasures } from "./measureSlides";
import { font, hex, newSlide, room, slide } from "./slide";
import { addTables } from "./tableSlides";

/** What a presentation is made of: the pack's sheets, and the strategy map as a picture. */
export interface PresentationGiven {
  readonly title: string;
  readonly subtitle: string;
  readonly plans: readonly SheetPlan[];
  readonly map?: MapPicture;
}

/** The strategy map as a picture. */
interface MapPicture {
  /** A PNG as a data address. */
  readonly png: string;
  readonly width: number;
  readonly height: number;
  /** The same for readers who hear it. */
  readonly text: string;
}

/** The review pack as a PowerPoint file: a slide for each part, tables as tables and charts as charts that can be edited. */
export async function presentation({ plans, map, ...given }: PresentationGiven): Promise<Uint8Array> {
  const [title, subtitle] = [writableText(given.title), writableText(given.subtitle)];
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = title;
  addTitle(deck, title, subtitle);
  plans.forEach((plan, index) => {
    if (plan.charts) addMeasures(deck, plan, plan.charts);
    else sectionsOf(plan).forEach((section) => addTables(deck, section));
    if (index === 0 && map) addMap(deck, map);
  });
  const written = await deck.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("the presentation was not written as bytes");
  return correctParts(
    written,
    plans.flatMap(({ charts = [] }) => charts),
  );
}

function addTitle(deck: PptxGenJS, title: string, subtitle: string): void {
  const first = deck.addSlide();
  first.background = { color: hex(colors.brand) };
  const style = { x: slide.margin, w: room.width, color: hex(colors.paper), fontFace: font };
  first.addText(title, { ...style, y: 2.4, h: 1, fontSize: 40, bold: true });
  first.addText(subtitle, { ...style, y: 3.5, h: 0.6, fontSize: 20 });
}

function addMap(deck: PptxGenJS, { png, width, height, text }: MapPicture): void {
  const scale = Math.min(room.width / width, room.height / height);
  const [w, h] = [width * scale, height * scale];
  newSlide(deck, "Strategy map").addImage({
    data: png,
    ...{ x: (slide.width - w) / 2, y: slide.top, w, h, altText: writableText(text) },
  });
}
