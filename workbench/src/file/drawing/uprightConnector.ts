/*
 * Elbows and curves that leave a shape at its top or bottom. DrawingML knows such a line only lying on its side: its
 * frame is turned by a right angle. The model knows it by its ends alone, so the turn is made here and undone here.
 */
import type { Connector } from "../../book/shape";

/** A rectangle has its sites at the top (0), left (1), bottom (2) and right (3). */
export function isUpright({ type, begin, end }: Connector): boolean {
  if (type === "Straight" || begin === undefined || end === undefined) return false;
  return begin.site % 2 === 0 && end.site % 2 === 0;
}

/** What stands in the file's transform of an upright connector; it is turned by 90 degrees. */
export function storedFlips({ flipHorizontal, flipVertical }: Connector) {
  return { flipH: flipVertical, flipV: !flipHorizontal };
}

interface Turned {
  readonly rotation: number;
  readonly flipH: boolean;
  readonly flipV: boolean;
}

/** The ends of an upright connector from its turned transform; undefined when it is not turned by a right angle. */
export function endsOf({
  rotation,
  flipH,
  flipV,
}: Turned): Pick<Connector, "flipHorizontal" | "flipVertical"> | undefined {
  if (rotation === 90) return { flipHorizontal: !flipV, flipVertical: flipH };
  return rotation === 270 ? { flipHorizontal: flipV, flipVertical: !flipH } : undefined;
}
