import { expect, test } from 'vitest';
import type { Inline } from '#common/text/doc-schema';
import { tidyInline } from '#common/text/tidy-inline';

const plain = (text: string): Inline => ({ type: 'text', text });
const bold = (text: string): Inline => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const link = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});
const hardBreak: Inline = { type: 'hardBreak' };

test.each<[string, Inline[], Inline[]]>([
  ['drops empty runs', [plain(''), bold('\ufeff')], []],
  ['joins runs of equal marks', [plain('a'), plain('b'), bold('c'), bold('d')], [plain('ab'), bold('cd')]],
  ['joins over a run that comes to nothing', [plain('a'), bold('\u0000'), plain('b')], [plain('ab')]],
  [
    'keeps links to different places apart',
    [link('a', 'https://a.org'), link('b', 'https://b.org')],
    [link('a', 'https://a.org'), link('b', 'https://b.org')],
  ],
  [
    'gives an accent to its letter',
    [plain('caf'), plain('e'), bold('\u0301s')],
    [plain('caf\u00e9'), bold('s')],
  ],
  [
    'gives a mark that composes with nothing to its letter too',
    [plain('q'), bold('\u0301s')],
    [plain('q\u0301'), bold('s')],
  ],
  ['joins again once the mark between is gone', [plain('e'), bold('\u0301'), plain('x')], [plain('\u00e9x')]],
  [
    'composes Hangul over a change of marks',
    [plain('\u1100'), bold('\u1161\u11a8!')],
    [plain('\uac01'), bold('!')],
  ],
  [
    'composes nothing over a break',
    [plain('e'), hardBreak, bold('\u0301')],
    [plain('e'), hardBreak, bold('\u0301')],
  ],
  ['leaves astral characters whole', [plain('e'), bold('\u0301😀')], [plain('\u00e9'), bold('😀')]],
  [
    'leaves tidy runs alone',
    [plain('a '), bold('b'), hardBreak, plain('c')],
    [plain('a '), bold('b'), hardBreak, plain('c')],
  ],
])('%s', (_, content, tidy) => {
  expect(tidyInline(content)).toEqual(tidy);
});

test('a mark left over where two letters composed goes to the run of the letter it stands on', () => {
  const bold = [{ type: 'bold' as const }];
  const tidy = tidyInline([
    { type: 'text', text: '\u1100' },
    { type: 'text', text: '\u1161\u0301x', marks: bold },
  ]);
  expect(tidy).toEqual([
    { type: 'text', text: '\uAC00\u0301' },
    { type: 'text', text: 'x', marks: bold },
  ]);
  expect(tidyInline(tidy)).toEqual(tidy);
});
