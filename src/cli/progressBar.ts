import { Presets, SingleBar } from "cli-progress";
import type { Step, Watch } from "../excel";
import type { Io } from "./io";
import { terminalText } from "./terminalText";

/** A progress bar on stderr while people watch; nothing in scripts. */
export function progressBar(io: Io, label: string): Watch & { readonly stop: () => void } {
  if (!io.progress) return { signal: io.signal, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: `${terminalText(label)} {bar} {text}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_grey,
  );
  let isStarted = false;
  const onStep = ({ done, total, text: told }: Step) => {
    const text = terminalText(told);
    if (!isStarted) bar.start(total, done, { text });
    isStarted = true;
    bar.update(done, { text });
  };
  return { onStep, signal: io.signal, stop: () => bar.stop() };
}
