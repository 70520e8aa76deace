import * as React from "react";
import { lazy, type ComponentType } from "react";

/** A part of the pane could not be loaded: the network is away, or the add-in's host has a newer version by now. */
export class LoadFailure extends Error {
  override readonly name = "LoadFailure";

  /** @param renew lets the part be asked for once more when it is shown anew */
  constructor(readonly renew: () => void) {
    super("A part of the add-in could not be loaded.");
  }
}

/** A part that is loaded when it is first shown. React remembers a failed load for ever: a LoadFailure can be renewed. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const ask = () => lazy(async () => ({ default: takingAll(await load().catch(fail)) }));
  let Part = ask();
  const fail = () => {
    throw new LoadFailure(() => (Part = ask()));
  };
  return function Late(props: Props) {
    return <Part given={props} />;
  };
}

/** The component with its properties in one, which keeps their types through React's lazy. */
function takingAll<Props extends object>(Loaded: ComponentType<Props>) {
  return ({ given }: { readonly given: Props }) => <Loaded {...given} />;
}
