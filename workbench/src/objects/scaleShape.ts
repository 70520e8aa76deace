import { sizeOfPicture } from "../book/picture";
import type { Shape } from "../book/shape";
import { invalidArgument } from "../protocol/refusal";
import { type Arguments, numberAt, oneOf, optionalTextAt, textAt } from "./argument";
import { changeShape, shapeOf, type ShapePlace } from "./shapePlace";

type Side = "width" | "height";

const froms = ["ScaleFromTopLeft", "ScaleFromMiddle", "ScaleFromBottomRight"] as const;

/** From what the scale is counted: a picture's own size, or what the shape has now. */
function sizeToScale(shape: Shape, side: Side, type: "CurrentSize" | "OriginalSize"): number {
  if (type === "CurrentSize") return shape[side];
  const own = shape.picture && sizeOfPicture(shape.picture);
  if (!own) throw invalidArgument("only pictures have an original size");
  return own[side];
}

/** `scaleWidth` and `scaleHeight`: the place that is scaled from stays; with a locked ratio both sides are scaled. */
export function scaleShape(place: ShapePlace, side: Side, args: Arguments): void {
  const shape = shapeOf(place);
  const factor = numberAt(args, 0);
  if (factor <= 0) throw invalidArgument("a scale is more than 0");
  const type = oneOf(textAt(args, 1), ["CurrentSize", "OriginalSize"]);
  const from = oneOf(optionalTextAt(args, 2) ?? "ScaleFromTopLeft", froms);
  const share = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[from];
  const size = sizeToScale(shape, side, type) * factor;
  const ratio = shape[side] > 0 ? size / shape[side] : 1;
  const other: Side = side === "width" ? "height" : "width";
  const scaled = { width: shape.width, height: shape.height, [side]: size };
  if (shape.lockAspectRatio) scaled[other] = shape[other] * ratio;
  changeShape(place, {
    ...scaled,
    left: shape.left - (scaled.width - shape.width) * share,
    top: shape.top - (scaled.height - shape.height) * share,
  });
}
