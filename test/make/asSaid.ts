/** All that a value says, with the explanations that it gives when asked: to compare two that were made apart. */
export function asSaid(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_name, held) => (typeof held === "function" ? held() : held)));
}
