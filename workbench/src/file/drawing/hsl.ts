/* Hue, saturation and lightness, in which drawings make colours lighter and darker. All numbers are fractions, 0 to 1. */

export type Hsl = readonly [hue: number, saturation: number, lightness: number];
export type Rgb = readonly [red: number, green: number, blue: number];

export function toHsl([red, green, blue]: Rgb): Hsl {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (lightness <= 0.5 ? most + least : 2 - most - least);
  const sector =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [((sector + 6) % 6) / 6, saturation, lightness];
}

export function fromHsl([hue, saturation, lightness]: Hsl): Rgb {
  const amount = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const turn = (offset + hue * 12) % 12;
    return lightness - amount * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
  };
  return [channel(0), channel(8), channel(4)];
}
