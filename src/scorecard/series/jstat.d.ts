/** The part of jstat that is used here: the package has no types of its own. */
declare module "jstat" {
  interface Normal {
    inv(probability: number, mean: number, deviation: number): number;
  }
  interface StudentT {
    inv(probability: number, degreesOfFreedom: number): number;
  }
  export const jStat: { readonly normal: Normal; readonly studentt: StudentT };
}
