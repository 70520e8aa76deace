import type { Facts } from "../facts";
import type { Problem } from "../problems";

/** Perspectives that have measures, but none that moves early; placed at the perspective's first objective. */
export function perspectivesWithoutLead({ perspectives, objectives, measures }: Facts): readonly Problem[] {
  const perspectiveOf = new Map(objectives.map(({ id, perspective }) => [id, perspective]));
  const measured = new Set(measures.map(({ objective }) => perspectiveOf.get(objective)));
  const led = new Set(
    measures.filter(({ type }) => type === "Lead").map(({ objective }) => perspectiveOf.get(objective)),
  );
  return perspectives
    .filter(({ id }) => measured.has(id) && !led.has(id))
    .flatMap(({ id, name }) => {
      const first = objectives.find(({ perspective }) => perspective === id);
      return first ? [{ code: "perspective-without-lead", at: first.at, perspective: name } as const] : [];
    });
}
