import * as React from "react";
import { useState } from "react";
import type { Job } from "../parts/useWork";
import { ActionButton } from "../ui/ActionButton";
import { TextLine } from "../ui/TextLine";
import { TopicEntry } from "./TopicEntry";
import { findTopics, type Topic } from "./topics";
import { useInsertion, type Question } from "./useInsertion";

interface Props {
  readonly isBusy: boolean;
  readonly onJob: (job: Job) => void;
}

/** Every function with its example, found by words, and put into the selected cell. */
export function HelpScreen({ isBusy, onJob }: Props) {
  const [words, setWords] = useState("");
  const { question, insert, leave } = useInsertion(onJob);
  const found = findTopics(words);
  return (
    <section aria-labelledby="help-title">
      <h2 id="help-title">Functions</h2>
      <p>
        Select the cell for the formula, with its figures left of it; or select the figures, and the formula
        goes right of them.
      </p>
      <TextLine label="Search" value={words} onChange={setWords} />
      <p className="about" role="status">
        {found.length === 1 ? "1 function" : `${found.length} functions`}
      </p>
      {question && <Replace {...question} onYes={() => insert(question.topic, true)} onNo={leave} />}
      {groupsOf(found).map(([group, topics]) => (
        <section key={group} aria-label={group}>
          <h3>{group}</h3>
          <ul className="plain-list">
            {topics.map((topic) => (
              <li key={topic.name} className="card">
                <TopicEntry topic={topic} isBusy={isBusy} onInsert={() => insert(topic)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a className="link" href="help/index.html" target="_blank" rel="noreferrer">
          All functions with rules and errors
        </a>{" "}
        opens in a window of its own.
      </p>
    </section>
  );
}

interface ReplaceProps extends Question {
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Replace({ cell, holds, formula, onYes, onNo }: ReplaceProps) {
  return (
    <div className="card" role="alert">
      <p>
        {cell} holds {holds}. Put {formula} in its place?
      </p>
      <ActionButton text={`Replace ${cell}`} onClick={onYes} />
      <ActionButton text="Leave it" onClick={onNo} />
    </div>
  );
}

function groupsOf(found: readonly Topic[]): readonly (readonly [string, readonly Topic[]])[] {
  const names = [...new Set(found.map(({ group }) => group))];
  return names.map((name) => [name, found.filter(({ group }) => group === name)]);
}
