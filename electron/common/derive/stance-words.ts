import type { Weight } from '../contract/rows';

const verbs = {
  supports: ['supports', 'support'],
  contradicts: ['contradicts', 'contradict'],
  mentions: ['mentions', 'mention'],
} as const;

/** “3 claims support it”, “1 contradicts it”: how many claims take which stance on an event; none that nobody takes. */
export function stanceWords(weight: Pick<Weight, keyof typeof verbs>): string[] {
  const taken = (['supports', 'mentions', 'contradicts'] as const).filter((stance) => weight[stance] > 0);
  return taken.map((stance, at) => {
    const count = weight[stance];
    const claims = at > 0 ? '' : count === 1 ? ' claim' : ' claims';
    return `${count}${claims} ${verbs[stance][count === 1 ? 0 : 1]} it`;
  });
}
