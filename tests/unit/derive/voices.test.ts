import { describe, expect, test } from 'vitest';
import { speakersApart, voicesOf, type SpokenClaim } from '#common/derive/voices';

const claim = (saidBy: string[], more: Partial<SpokenClaim> = {}): SpokenClaim => ({
  stance: 'supports',
  about: 'event',
  saidBy,
  article: 'one',
  ...more,
});

describe('who says what of an event', () => {
  test('one line a speaker, most to say first; what articles say themselves comes last, as one', () => {
    const claims = [
      claim([]),
      claim([], { article: 'two' }),
      claim(['a']),
      claim(['b']),
      claim(['b'], { stance: 'mentions' }),
      claim(['a', 'b']),
      claim(['b', 'a']),
    ];
    expect(voicesOf(claims).map(({ saidBy, supports, mentions }) => [saidBy, supports, mentions])).toEqual([
      [['b'], 1, 1],
      [['a', 'b'], 2, 0],
      [['a'], 1, 0],
      [[], 2, 0],
    ]);
  });

  test('one speaker who supports and contradicts the same thing gives two accounts; an article does not', () => {
    const both = (saidBy: string[], about: SpokenClaim['about'] = 'event') => [
      claim(saidBy),
      claim(saidBy, { stance: 'contradicts', about, article: 'two' }),
    ];
    expect(voicesOf(both(['a'])).map(({ twoAccounts }) => twoAccounts)).toEqual([true]);
    expect(voicesOf(both(['a'], 'number')).map(({ twoAccounts }) => twoAccounts)).toEqual([false]);
    expect(voicesOf(both([])).map(({ twoAccounts }) => twoAccounts)).toEqual([false]);
  });
});

describe('two speakers in one article', () => {
  const against = { stance: 'contradicts' as const };

  test('are at odds where one supports what the other contradicts', () => {
    expect(speakersApart([claim(['us']), claim(['cn'], against)])).toEqual([
      { article: 'one', supports: [['us']], contradicts: [['cn']] },
    ]);
  });

  test.each([
    ['in two articles', [claim(['us']), claim(['cn'], { ...against, article: 'two' })]],
    ['about other things', [claim(['us']), claim(['cn'], { ...against, about: 'number' })]],
    ['when one is the article itself', [claim([]), claim(['cn'], against)]],
    ['when both are one speaker', [claim(['us']), claim(['us'], against)]],
    ['when both say the same', [claim(['us']), claim(['cn'])]],
  ] as const)('are not %s', (_, claims) => {
    expect(speakersApart(claims)).toEqual([]);
  });
});
