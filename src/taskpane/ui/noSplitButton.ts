/** Stand for the styles of Fabric's split buttons in the built pane (webpack.config.js), as none of ours is split. */
export const getStyles = () => ({});
export const getSplitButtonClassNames = () => ({});
