import * as React from "react";
import { createTheme, type ITheme } from "office-ui-fabric-react/lib/Styling";
import { Customizer } from "office-ui-fabric-react/lib/Utilities";

/** How Office looks, and the pane with it. */
export type Look = "light" | "dark" | "contrast";

interface Props {
  readonly look: Look;
  readonly children: React.ReactNode;
}

const brand = {
  themePrimary: "#17456B",
  themeDarkAlt: "#133A5A",
  themeDark: "#0F2F49",
  themeDarker: "#0B2236",
};
const lightTheme = createTheme({
  palette: { ...brand, themeSecondary: "#25608F", themeTertiary: "#5D8DB5" },
});
const darkTheme = createTheme({
  isInverted: true,
  palette: {
    themePrimary: "#8FC1EA",
    themeDarkAlt: "#A6CFF0",
    themeDark: "#BCDCF5",
    themeDarker: "#D3E8F8",
    themeSecondary: "#7BB2DF",
    themeTertiary: "#5D8DB5",
    neutralLighterAlt: "#2A2F36",
    neutralLighter: "#30363E",
    neutralLight: "#3B424B",
    neutralQuaternaryAlt: "#454D57",
    neutralQuaternary: "#4D5660",
    neutralTertiaryAlt: "#69737F",
    neutralTertiary: "#A9B2BD",
    neutralSecondary: "#C4CBD3",
    neutralPrimaryAlt: "#DDE2E7",
    neutralPrimary: "#F2F4F6",
    neutralDark: "#F7F8FA",
    black: "#FFFFFF",
    white: "#1F2429",
  },
  semanticColors: { errorBackground: "#4A2124", successBackground: "#1F3D2C", messageText: "#F2F4F6" },
});

const contrastTheme = createTheme({
  isInverted: true,
  palette: {
    themePrimary: "#FFFF00",
    themeDarkAlt: "#FFFF66",
    themeDark: "#FFFF99",
    themeDarker: "#FFFFCC",
    themeSecondary: "#FFFF00",
    themeTertiary: "#FFFF00",
    neutralLighterAlt: "#000000",
    neutralLighter: "#1A1A1A",
    neutralLight: "#262626",
    neutralQuaternaryAlt: "#333333",
    neutralQuaternary: "#333333",
    neutralTertiaryAlt: "#FFFFFF",
    neutralTertiary: "#FFFFFF",
    neutralSecondary: "#FFFFFF",
    neutralPrimaryAlt: "#FFFFFF",
    neutralPrimary: "#FFFFFF",
    neutralDark: "#FFFFFF",
    black: "#FFFFFF",
    white: "#000000",
  },
  semanticColors: { errorBackground: "#000000", successBackground: "#000000", messageText: "#FFFFFF" },
});

const themes: Readonly<Record<Look, ITheme>> = {
  light: lightTheme,
  dark: darkTheme,
  contrast: contrastTheme,
};

/** Gives Fabric's parts the pane's colours; our own parts take theirs from taskpane.css. */
export function Themed({ look, children }: Props) {
  return (
    <Customizer settings={{ theme: themes[look] }}>
      <div className={`pane ${look}`}>{children}</div>
    </Customizer>
  );
}
