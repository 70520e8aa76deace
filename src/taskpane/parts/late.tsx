import * as React from "react";
import { lazy, useLayoutEffect, type ComponentType } from "react";

/** A part of the pane could not be loaded: the network is away, or the add-in's host has a newer version by now. */
export class LoadFailure extends Error {
  override readonly name = "LoadFailure";

  /** @param renew lets the part be asked for once more when it is shown anew */
  constructor(readonly renew: () => void) {
    super("A part of the add-in could not be loaded.");
  }
}

/**
 * A part that is loaded when it is first shown. React remembers a failed load for ever: who shows the part renews it, by
 * the LoadFailure; where it goes away before its failure was seen, it is renewed at once.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let [shownTimes, hasFailed] = [0, false];
  const ask = () => lazy(async () => ({ default: takingAll(await load().catch(fail)) }));
  let Part = ask();
  const renew = () => {
    hasFailed = false;
    Part = ask();
  };
  const renewUnseen = () => shownTimes === 0 && hasFailed && renew();
  const fail = () => {
    hasFailed = true;
    renewUnseen();
    throw new LoadFailure(renew);
  };
  return function Late(props: Props) {
    useLayoutEffect(() => {
      shownTimes++;
      return () => {
        shownTimes--;
        renewUnseen();
      };
    }, []);
    return <Part given={props} />;
  };
}

/** The component with its properties in one, which keeps their types through React's lazy. */
function takingAll<Props extends object>(Loaded: ComponentType<Props>) {
  return ({ given }: { readonly given: Props }) => <Loaded {...given} />;
}
