import type PptxGenJS from "pptxgenjs";
import { colors } from "../report";
import { writableText } from "../scorecard";

/** Inches: a slide of 16 : 9. */
export const slide = { width: 13.33, height: 7.5, margin: 0.5, top: 1.2 } as const;
/** What stands below a slide's title. */
export const room = { width: slide.width - 2 * slide.margin, height: slide.height - slide.top - 0.6 };
export const font = "Calibri";

/** A colour as the library takes it. */
export const hex = (color: string) => color.replace("#", "");

/** The lines of a table. */
export const border = { type: "solid", pt: 0.5, color: hex(colors.lineTint) } as const;

/** Adds a slide with its title and its number. */
export function newSlide(deck: PptxGenJS, title: string) {
  const added = deck.addSlide();
  added.addText(writableText(title), {
    ...{ x: slide.margin, y: 0.35, w: room.width, h: 0.6, fontFace: font },
    ...{ fontSize: 24, bold: true, color: hex(colors.brand) },
  });
  added.slideNumber = {
    x: slide.width - 1,
    y: slide.height - 0.45,
    fontSize: 10,
    color: hex(colors.faintInk),
  };
  return added;
}
