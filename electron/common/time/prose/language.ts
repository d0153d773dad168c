import type { OpenedClass, Rule, Scene } from './pattern';

/** What the verbs near an expression say about when it lies. */
export type Tense = 'past' | 'future' | 'unknown';

/**
 * All the tagger knows of one language. `inner` rules read plain dates and durations; `outer` rules may use what
 * those found, as `$date` and `$duration` ("early $date"), and stand above them.
 */
export interface ProseLanguage {
  readonly code: string;
  readonly classes: ReadonlyMap<string, OpenedClass>;
  readonly inner: readonly Rule[];
  readonly outer: readonly Rule[];
  /** The tense around the tokens [from, to). Looks at a bounded number of words. */
  readonly tenseAt: (scene: Scene, from: number, to: number) => Tense;
}
