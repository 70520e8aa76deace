/** The version of the add-in, as the package and the manifest have it: pages say what made them. */
export const version = "0.1.0";
