/** Stands for the class of Fabric's older parts in the built pane (webpack.config.js), as ours are built without it. */
export const nullRender = () => null;
