/** Stands for Fabric's menu in the built pane (webpack.config.js), as none of our buttons opens one. */
export const ContextualMenu = () => null;
