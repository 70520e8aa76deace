import { mapLooks, type MapLook } from "../../src/map/look";
import { bands, linkStandings, mapColours } from "../../src/scorecard";

/** The share of light that a colour gives back, as WCAG has it. */
function lightOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [lightOf(one), lightOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Every text of a map with what it stands on. */
function texts({ bands: looks, brand, paper, faintInk, ink, laneTints, themeTints }: MapLook) {
  return [
    ...bands.flatMap((band) => [
      [looks[band].ink, looks[band].fill],
      [looks[band].nameInk, looks[band].fill],
    ]),
    [paper, brand],
    [faintInk, paper],
    [ink, paper],
    ...[...laneTints, ...themeTints].map((tint) => [brand, tint]),
  ] as const;
}

test.each(mapColours)("every text of the %s colours can be read", (name) => {
  const least = name === "High contrast" ? 7 : 4.5; // WCAG 2.2, AAA and AA
  for (const [text = "", ground = ""] of texts(mapLooks[name]))
    expect([name, text, ground, contrast(text, ground) >= least]).toEqual([name, text, ground, true]);
});

test.each(mapColours)("lines and borders of the %s colours stand out from the paper", (name) => {
  const { bands: looks, links, paper } = mapLooks[name];
  const lines = [...bands.map((band) => looks[band].line), ...linkStandings.map((one) => links[one])];
  for (const { color } of lines) expect([color, contrast(color, paper) >= 3]).toEqual([color, true]);
});

test.each(mapColours)("without its colours, the %s look still tells bands and links apart", (name) => {
  const { bands: looks, links } = mapLooks[name];
  const borders = (["Green", "Amber", "Red", "No data"] as const).map((band) => {
    const { weight, dash } = looks[band].line;
    return `${weight} ${dash}`;
  });
  expect(new Set(borders).size).toBe(4);
  const styles = linkStandings.map((standing) => `${links[standing].weight} ${links[standing].dash}`);
  expect(new Set(styles).size).toBe(4);
});
