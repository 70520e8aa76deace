import { useState } from "react";
import { insertFormula, type FormulaInserted } from "../../excel";
import { failed, ok } from "../../scorecard";
import type { Job } from "../parts/useWork";
import { shapeOf, type Topic } from "./topics";

/** A cell that holds something: whether the formula may take its place. */
export interface Question extends Extract<FormulaInserted, { kind: "taken" }> {
  readonly topic: Topic;
}

/** Inserting a function into the sheet; what a filled cell holds is never lost without a yes. */
export function useInsertion(run: (job: Job) => void) {
  const [question, setQuestion] = useState<Question>();
  const insert = (topic: Topic, mayReplace = false) => {
    setQuestion(undefined);
    run({
      title: `Insert BSC.${topic.name}`,
      run: async () => {
        const done = await insertFormula(shapeOf(topic), mayReplace);
        if (done.kind === "failed") return failed(...done.problems);
        if (done.value.kind === "inserted") return ok(`${done.value.cell} holds ${done.value.formula} now.`);
        setQuestion({ ...done.value, topic });
        return ok(undefined);
      },
    });
  };
  return { question, insert, leave: () => setQuestion(undefined) };
}
