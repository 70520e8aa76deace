/*
 * Column widths. A file counts digits of the default font with their padding, Office.js points. The default font,
 * Calibri 11, has digits 7 pixels wide; 64 pixels, 48 points, are the "8.43 characters" of a new sheet.
 */

import { pixelPoints } from "../../book/sizes";

const digitPixels = 7;

export function widthToPoints(stored: number): number {
  const pixels = Math.trunc(((256 * stored + Math.trunc(128 / digitPixels)) / 256) * digitPixels);
  return pixels * pixelPoints;
}

export function pointsToWidth(points: number): number {
  return Math.trunc((points / pixelPoints / digitPixels) * 256) / 256;
}
