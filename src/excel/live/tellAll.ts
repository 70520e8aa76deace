/**
 * Tells every listener. One with a fault does not keep those behind it from hearing: its fault is thrown once all have been
 * told, the first of several.
 */
export function tellAll<News>(listeners: Iterable<(news: News) => void>, news: News): void {
  const faults = [...listeners].flatMap((listener) => faultOf(() => listener(news)));
  const [first] = faults;
  if (first) throw first.fault;
}

function faultOf(work: () => void): readonly { readonly fault: unknown }[] {
  try {
    work();
    return [];
  } catch (fault) {
    return [{ fault }];
  }
}
