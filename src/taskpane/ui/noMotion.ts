/** Stands for Fabric's sixty movements in the built pane (webpack.config.js), as none of our parts asks for one. */
export const AnimationStyles = {};

/** How long and by which curve the line under the chosen tab glides; Fabric's own figures. */
export const AnimationVariables = {
  durationValue2: "0.267s",
  easeFunction2: "cubic-bezier(.1,.25,.75,.9)",
};
