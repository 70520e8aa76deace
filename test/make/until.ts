import type { Host } from "excel-workbench";

/** Longer than the live model's quiet time. */
export async function quiet(host: Host): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 200));
  await host.settle();
}

/** Waits until the cells show something, for as long as a busy machine may take. */
export async function until(host: Host, isShown: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isShown(); tries++) await quiet(host);
}
