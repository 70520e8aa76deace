/** About half of Excel's payload limit: what goes over the wire is somewhat more than what is counted. */
const mostBytes = 2_500_000;

/** What is to be written gathers until it is a round trip full. */
export interface Trips {
  /** To be called after so many bytes were asked to be written; sends them where they come near the payload limit. */
  readonly gathered: (bytes: number) => Promise<void>;
}

/** About what one step of a request takes besides its contents: its action, and the path of what it is about. */
export const stepBytes = 300;

/**
 * Excel refuses a request of over 5 MB as a whole; what is less goes in one trip with the next sync. While a trip is carried out Excel
 * draws nothing and calculates nothing.
 */
export function fullTrips(context: Excel.RequestContext): Trips {
  let waiting = 0;
  beQuiet(context);
  return {
    gathered: async (bytes) => {
      waiting += bytes;
      if (waiting < mostBytes) return;
      waiting = 0;
      await context.sync();
      beQuiet(context);
    },
  };
}

function beQuiet({ workbook: { application } }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}
