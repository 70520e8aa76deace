/** How questions that are too much for one round trip become smaller ones. */
export interface Questions<Item, Answer> {
  /** Asks Excel about one thing; the answer is there after the next sync. Called anew when a trip is repeated. */
  readonly ask: (item: Item) => Answer;
  /** A thing in smaller parts, in their order; none where it is as small as it can be. */
  readonly cut: (item: Item) => readonly Item[];
}

interface Part<Item> {
  readonly items: readonly Item[];
  /** How often it was halved. */
  readonly depth: number;
}

/**
 * Asks Excel about things and waits for the answers: in one round trip, and where that is over Excel's payload limit in as
 * many as it takes. Nobody knows beforehand how much the cells hold, so what is refused is halved and asked again.
 *
 * @returns the answers in order; a thing that was cut has several
 * @throws what Excel refuses, such as a single cell over the limit
 */
export async function inTrips<Item, Answer>(
  context: Excel.RequestContext,
  items: readonly Item[],
  { ask, cut }: Questions<Item, Answer>,
): Promise<readonly Answer[]> {
  const waiting: Part<Item>[] = items.length > 0 ? [{ items, depth: 0 }] : [];
  const answers: Answer[] = [];
  let enough = 0; // halved less than so often a part is hardly taken: its neighbour was not
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const halves = halvesOf(part, cut);
    const asked = part.depth < enough && halves.length > 0 ? undefined : part.items.map(ask);
    const refused = asked && (await refusalOf(context));
    if (asked && !refused) {
      answers.push(...asked);
      enough = part.depth - 1;
      continue;
    }
    if (halves.length === 0) throw refused;
    if (refused) enough = part.depth + 1;
    waiting.push(...halves.toReversed());
  }
  return answers;
}

function halvesOf<Item>(
  { items, depth }: Part<Item>,
  cut: Questions<Item, unknown>["cut"],
): readonly Part<Item>[] {
  const [first] = items;
  if (items.length === 1 && first !== undefined)
    return cut(first).map((item) => ({ items: [item], depth: depth + 1 }));
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].map((half) => ({ items: half, depth: depth + 1 }));
}

/** Sends what is asked; the error where it, or its answer, is over the limit. */
async function refusalOf(context: Excel.RequestContext): Promise<unknown> {
  try {
    await context.sync();
    return undefined;
  } catch (error) {
    if (!isOverLimit(error)) throw error;
    return error;
  }
}

function isOverLimit(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error && /^Re(quest|sponse)PayloadSizeLimitExceeded$/.test(error.code)
  );
}
