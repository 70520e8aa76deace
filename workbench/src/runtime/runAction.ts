import type { Runtime } from "./runtime";

/** Calls the handler that the add-in gave for a ribbon button; through when the handler has called `completed`. */
export async function runAction({ Office }: Runtime, actionId: string): Promise<void> {
  const mappings: unknown = Reflect.get(Office.actions, "_association")?.mappings ?? {};
  const handler: unknown = Object(mappings)[actionId.toUpperCase()];
  if (typeof handler !== "function")
    throw new Error(`No handler is associated with the action "${actionId}".`);
  await new Promise<void>((completed) => handler({ source: { id: actionId }, completed }));
}
