import { Picture, sizeOfPicture } from "../book/picture";
import type { Shape } from "../book/shape";
import { turnPng } from "../book/turnPng";
import { type HostObject, hostObject, link, type ObjectType, scalar } from "../protocol/hostObject";
import { apiNotFound, invalidArgument, invalidOperation } from "../protocol/refusal";
import { type Arguments, oneOf, textAt } from "./argument";
import { shapeOf, type ShapePlace } from "./shapePlace";

function pictureIn(place: ShapePlace): Picture {
  const { picture } = shapeOf(place);
  if (!picture) throw invalidOperation("The shape is not an image.");
  return picture;
}

const imageType: ObjectType<ShapePlace> = {
  name: "Image",
  members: {
    Id: scalar(({ shapeId }) => String(shapeId)),
    // So the runtime spells it.
    format: scalar((place) => pictureIn(place).format),
    Shape: link((place) => place.desk.make.shape(place.sheet, shapeOf(place))),
  },
  identify: (place) => ({ Id: String(place.shapeId) }),
};

export function makeImage(place: ShapePlace): HostObject {
  pictureIn(place);
  return hostObject(imageType, place);
}

/** The picture in a Base64 text, with its size in points; what is neither PNG nor JPEG is refused. */
export function pictureOf(base64: string) {
  const picture = new Picture(bytesOf(base64));
  const size = sizeOfPicture(picture);
  if (!size || size.width <= 0 || size.height <= 0) throw invalidArgument("neither a PNG nor a JPEG picture");
  return { picture, ...size };
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw invalidArgument("not a text in Base64");
  }
}

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(""));
}

/** A shape's picture as it is seen; undefined where it would have to be painted anew. */
function seenPicture({ picture, width, height, rotation }: Shape): Uint8Array | undefined {
  const own = picture && sizeOfPicture(picture);
  const isOwnSize = own && Math.abs(own.width - width) < 0.01 && Math.abs(own.height - height) < 0.01;
  if (!isOwnSize) return undefined;
  if (rotation % 360 === 0) return picture.bytes;
  const isTurnable = picture.format === "PNG" && rotation % 90 === 0;
  return isTurnable ? turnPng(picture.bytes, (((rotation / 90) % 4) + 4) % 4) : undefined;
}

/** `getAsImage`: a picture as it came, in its own size, if need be turned; the workbench paints nothing else. */
export function asImage(place: ShapePlace, args: Arguments): string {
  const shape = shapeOf(place);
  const format = oneOf(textAt(args, 0), ["UNKNOWN", "BMP", "JPEG", "GIF", "PNG", "SVG"]);
  const seen = shape.picture?.format === format ? seenPicture(shape) : undefined;
  if (!seen) throw apiNotFound(`Shape.GetAsImage of what is not a ${format} picture in its own size`);
  return base64Of(seen);
}
