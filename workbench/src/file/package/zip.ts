/* Parts to a zip, always the same bytes for the same parts. */
import { zipSync, type Zippable } from "fflate";

const packed = /\.(png|jpe?g|gif|zip|emf|wmf|mp4)$/i;

/** Large parts are packed fast rather than small: a second counts for more than a megabyte. */
function levelFor(name: string, bytes: Uint8Array): 0 | 1 | 5 {
  if (packed.test(name)) return 0;
  return bytes.length > 8_000_000 ? 1 : 5;
}

/** Packs the parts in their order; the content types come first, as Excel writes them. */
export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  const first = parts.get("[Content_Types].xml");
  if (first !== undefined) files["[Content_Types].xml"] = first;
  for (const [name, bytes] of parts) files[name] = [bytes, { level: levelFor(name, bytes) }];
  // A fixed time: a save must not depend on the clock. 1980 is the earliest that a zip can hold.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
