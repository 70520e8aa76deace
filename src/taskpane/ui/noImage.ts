/** Stands for Fabric's pictures as icons in the built pane (webpack.config.js), as ours are drawn. */
export const Image = () => null;
