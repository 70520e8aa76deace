import { createFontStyles } from "@fluentui/theme/lib/fonts/createFontStyles";
import { getLanguage } from "@uifabric/utilities";

/** Stands for Fabric's fonts in the built pane (webpack.config.js): the same, and nothing is asked from the web. */
export const DefaultFontStyles = createFontStyles(getLanguage("sessionStorage"));

export const registerDefaultFontFaces = () => undefined;
