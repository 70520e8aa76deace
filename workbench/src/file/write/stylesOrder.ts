/* The order of the children of the styles part. */
export const stylesOrder = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
]; // prettier-ignore
