import type { LooseEndRule } from './loose-end';

/** A highlight that bears on no event. `evidence` is how many claims hang on it. */
export const unlinked: LooseEndRule<{ readonly evidence: number }> = {
  kind: 'unlinked',
  of: ({ evidence }) => (evidence > 0 ? [] : [{ kind: 'unlinked', part: '', says: 'bears on no event' }]),
};
