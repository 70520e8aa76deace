import { useEffect, useState } from "react";
import type { LiveState } from "../excel";
import { liveModel } from "../functions";

/** The workbook's model as it is now: the one that the functions in cells follow too. Undefined until it is read. */
export function useLiveState(): LiveState | undefined {
  const [state, setState] = useState<LiveState>();
  useEffect(() => liveModel.subscribe(setState), []);
  return state;
}
