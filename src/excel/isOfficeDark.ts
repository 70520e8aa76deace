/** Whether Office itself is dark; undefined where it does not say (Excel on the web). */
export function isOfficeDark(): boolean | undefined {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const [, red = "", green = "", blue = ""] = /^#?(..)(..)(..)$/.exec(background ?? "") ?? [];
  if (blue === "") return undefined;
  // Perceived lightness, ITU-R BT.601.
  const lightness = 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
  return lightness < 128;
}
