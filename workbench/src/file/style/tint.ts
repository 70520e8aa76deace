/*
 * Lighter and darker theme colours. Excel counts hue, lightness and saturation in whole 240ths, as Windows does
 * (ColorRGBToHLS): with finer numbers the swatches of its colour picker come out one or two shades beside their own.
 */

/** The whole of hue, lightness and saturation. */
const whole = 240;

interface Hls {
  readonly hue: number;
  readonly lightness: number;
  readonly saturation: number;
}

/** A quotient to the nearest whole number. */
function share(part: number, of: number): number {
  return Math.floor(part / of + 0.5);
}

function hueOf([red, green, blue]: readonly number[], most: number, spread: number): number {
  const away = (channel = 0) => share(((most - channel) * whole) / 6, spread);
  if (red === most) return (away(blue) - away(green) + whole) % whole;
  if (green === most) return whole / 3 + away(red) - away(blue);
  return (2 * whole) / 3 + away(green) - away(red);
}

function toHls(hex: string): Hls {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = share((most + least) * whole, 510);
  if (most === least) return { hue: 0, lightness, saturation: 0 };
  const room = lightness <= whole / 2 ? most + least : 510 - most - least;
  const saturation = share((most - least) * whole, room);
  return { hue: hueOf(channels, most, most - least), lightness, saturation };
}

function fromHls({ hue, lightness, saturation }: Hls): string {
  const product = share(lightness * saturation, whole);
  const high = lightness + (lightness <= whole / 2 ? product : saturation - product);
  const low = 2 * lightness - high;
  const sixth = whole / 6;
  const level = (turned: number) => {
    const place = (turned + whole) % whole;
    if (place < sixth) return low + share((high - low) * place, sixth);
    if (place < 3 * sixth) return high;
    return place < 4 * sixth ? low + share((high - low) * (4 * sixth - place), sixth) : low;
  };
  return [hue + 2 * sixth, hue, hue - 2 * sixth]
    .map((turned) => Math.min(255, share(level(turned) * 255, whole)))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** Files say 0.79998 for 80 %: just below a whole number is that number. */
const slack = 0.05;

/** A colour "RRGGBB" made lighter (tint above 0, up to 1) or darker (below, down to -1). */
export function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const { lightness, ...rest } = toHls(hex);
  const changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + whole * tint;
  const bounded = Math.min(whole, Math.max(0, Math.floor(changed + slack)));
  return fromHls({ ...rest, lightness: bounded });
}
