import type { LookChoice } from "../ui/useLook";

/** The colours of Office's theme, as red, green and blue in one number: so the host of office.js hands them over. */
export type OfficeTheme = Readonly<
  Record<
    "bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor",
    number
  >
>;

const themes: Readonly<Record<LookChoice, OfficeTheme | undefined>> = {
  // Office for Mac tells no colours: its add-ins look as the computer does.
  computer: undefined,
  light: theme(0xffffff, 0x262626, 0xf5f5f5),
  dark: theme(0x262626, 0xf0f0f0, 0x363636),
  contrast: theme(0x000000, 0xffffff, 0x000000),
};

function theme(ground: number, ink: number, control: number): OfficeTheme {
  return {
    bodyBackgroundColor: ground,
    bodyForegroundColor: ink,
    controlBackgroundColor: control,
    controlForegroundColor: ink,
  };
}

/** The theme that Office has with this look; undefined where it does not say. */
export function officeTheme(look: LookChoice): OfficeTheme | undefined {
  return themes[look];
}
