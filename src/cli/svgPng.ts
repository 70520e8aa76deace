import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { createCanvas, GlobalFonts, loadImage } from "@napi-rs/canvas";

/** Pixels for each point: sharp on a slide and on paper. */
const pixelsPerPoint = 2;
const family = "Carlito";
const scripts = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"];
const faces = ["400-normal", "400-italic", "700-normal", "700-italic"];

/** An SVG picture as PNG, without a browser and with a font of its own, so that it is the same on every machine. */
export async function svgPng(svg: string): Promise<Uint8Array> {
  registerFont();
  const large = svg.replace(
    /width="([\d.]+)" height="([\d.]+)"/,
    (_, width, height) =>
      `width="${Number(width) * pixelsPerPoint}" height="${Number(height) * pixelsPerPoint}"`,
  );
  const picture = await loadImage(Buffer.from(large));
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas.encode("png");
}

/** Where the package lacks a script, the machine's own fonts are used. */
function registerFont(): void {
  if (GlobalFonts.has(family)) return;
  const folder = dirname(createRequire(__filename).resolve("@fontsource/carlito/package.json"));
  for (const script of scripts)
    for (const face of faces)
      GlobalFonts.registerFromPath(join(folder, "files", `carlito-${script}-${face}.woff2`), family);
}
