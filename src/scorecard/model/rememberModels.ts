import type { Facts } from "../facts";
import { buildModel, type Asked } from "./buildModel";
import type { Model } from "./model";

/** A model for any period and view. */
export type ModelAt = (asked: Asked) => Model;

/**
 * Models of the same facts: the same question gets the same model, built once.
 *
 * @param shown one that is there already: what a question leaves out is as in it
 */
export function rememberModels(facts: Facts, shown?: Model): ModelAt {
  const models = new Map<string, Model>();
  const usual = shown && { period: shown.frame.period, view: shown.frame.view };
  const keyOf = ({ period, view }: Asked) => JSON.stringify([period, view]);
  if (shown && usual) models.set(keyOf(usual), shown);
  return (asked) => {
    const question = { ...usual, ...asked };
    const model = models.get(keyOf(question)) ?? buildModel(facts, question);
    models.set(keyOf(question), model);
    return model;
  };
}
