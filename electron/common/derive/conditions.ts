/** A filter taken apart: one test for each condition that narrows. */
export type Conditions<Subject, Name extends string> = Partial<Record<Name, (subject: Subject) => boolean>>;

/** The test that conditions come to together; null where there are none and everything passes. */
export function allOf<Subject>(
  conditions: Conditions<Subject, string>,
): ((subject: Subject) => boolean) | null {
  const tests = Object.values(conditions).filter((test) => test !== undefined);
  return tests.length === 0 ? null : (subject) => tests.every((test) => test(subject));
}

/**
 * Counts what each choice of a filter would leave while its other conditions stand. `take` is called for every
 * subject that at most one condition keeps out; `would(name)` says whether it is left once that one is set otherwise.
 */
export function countChoices<Subject, Name extends string>(
  subjects: Iterable<Subject>,
  conditions: Conditions<Subject, Name>,
  take: (subject: Subject, would: (name: Name) => boolean) => void,
): void {
  const tests = Object.entries(conditions) as [Name, ((subject: Subject) => boolean) | undefined][];
  for (const subject of subjects) {
    const failed = tests.filter(([, test]) => test?.(subject) === false);
    const [only, another] = failed;
    if (another === undefined) take(subject, (name) => only === undefined || only[0] === name);
  }
}

/** Counts by value. */
export class Tally<Value> {
  readonly #counts = new Map<Value, number>();

  add(value: Value): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }

  of(value: Value): number {
    return this.#counts.get(value) ?? 0;
  }

  /** Those that were counted, most first; of as many, those counted first come first. */
  most(): [Value, number][] {
    return [...this.#counts].toSorted(([, one], [, other]) => other - one);
  }
}
