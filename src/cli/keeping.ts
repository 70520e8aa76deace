import type { Io } from "./io";

/** Whether what is written over is kept, as the command line says. */
export function keeping({ backup }: { readonly backup: boolean }, io: Io): Io {
  return { ...io, keepsBackups: backup };
}
