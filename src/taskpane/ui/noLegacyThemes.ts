/** Stands for the themes of Fabric's old style sheets in the built pane (webpack.config.js), as none of them is loaded. */
export const loadTheme = () => undefined;
