import type { Host } from "excel-workbench";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Longer than the live model's quiet time. */
export async function quiet(host: Host): Promise<void> {
  await wait(200);
  await host.settle();
}

const longestMs = 30_000;

/** Waits until the cells show something, for as long as a busy machine may take. */
export async function until(host: Host, isShown: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < longestMs && !isShown(); waitedMs += 20) {
    await wait(20);
    await host.settle();
  }
}
