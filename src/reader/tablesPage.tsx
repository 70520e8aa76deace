import * as React from "react";
import type { SheetPlan } from "../report";
import { Head, partId } from "./Head";
import { PlanTables } from "./PlanTables";
import { wholePage } from "./wholePage";

/** What a page of tables alone is made of. */
export interface TablesGiven {
  /** Whose it is. */
  readonly title: string;
  readonly plans: readonly SheetPlan[];
  /** A sentence: of which workbook, as of when. */
  readonly origin: string;
}

/** Sheets as one page for people without Excel: their tables, below each other. */
export function tablesPage({ title, plans, origin }: TablesGiven): string {
  const parts = plans.map(({ key, name }) => ({ id: partId(key), title: name }));
  return wholePage(
    title,
    <>
      <Head title={title} origin={origin} parts={parts} />
      <main>
        {plans.map((plan) => (
          <PlanTables key={plan.key} id={partId(plan.key)} title={plan.name} plan={plan} />
        ))}
      </main>
      <footer>
        <p>{origin}</p>
      </footer>
    </>,
  );
}
