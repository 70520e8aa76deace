import * as React from "react";
import { createTheme } from "office-ui-fabric-react/lib/Styling";
import { Customizer } from "office-ui-fabric-react/lib/Utilities";

interface Props {
  readonly isDark: boolean;
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

/** Gives Fabric's parts the pane's colours; our own parts take theirs from taskpane.css. */
export function Themed({ isDark, children }: Props) {
  return (
    <Customizer settings={{ theme: isDark ? darkTheme : lightTheme }}>
      <div className={isDark ? "pane dark" : "pane"}>{children}</div>
    </Customizer>
  );
}
