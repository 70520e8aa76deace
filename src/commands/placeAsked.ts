/** A place in the pane that a ribbon button leads to. */
export type PlaceAsked = "sharing";

let pending: PlaceAsked | undefined;
let go: ((place: PlaceAsked) => void) | undefined;

/** Asks the pane to show a place, now or as soon as it can. */
export function askForPlace(place: PlaceAsked): void {
  pending = go ? undefined : place;
  go?.(place);
}

/** Takes what is asked for from now on, and what has been; ends with what it returns. */
export function servePlaces(show: (place: PlaceAsked) => void): () => void {
  go = show;
  if (pending) show(pending);
  pending = undefined;
  return () => {
    if (go === show) go = undefined;
  };
}
