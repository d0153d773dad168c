import { expect, test } from 'vitest';
import { commands, type CommandId } from '#common/contract/commands';
import type { Found } from '#common/contract/library';
import { matchingCommands } from '../../../../renderer/features/palette/matching-commands';
import {
  foundShown,
  idsAsked,
  isBegun,
  paletteRows,
} from '../../../../renderer/features/palette/palette-rows';

const live = commands.map((spec) => ({
  ...spec,
  id: spec.id as CommandId,
  enabled: spec.id !== 'article.cite',
  why: spec.id === 'article.cite' ? 'Select words first' : null,
}));
const found: Found = {
  kind: 'event',
  id: 'e',
  label: 'New year reception',
  detail: '',
  article: null,
  annotation: null,
  event: 'e',
  marks: [],
  match: null,
};

test('every word must be in the name; those that begin with it come first, those that cannot run last', () => {
  const labels = matchingCommands(live, 'new').map((command) => command.label);
  expect(labels.slice(0, 4).every((label) => label.startsWith('New'))).toBe(true);
  expect(matchingCommands(live, 'note').at(-1)?.id).toBe('article.cite');
  expect(matchingCommands(live, 'link event').map(({ id }) => id)).toContain('article.link');
});

test.each([
  ['theme', 'view.theme'],
  ['history', 'history.open'],
  ['clipboard', 'import.paste'],
  ['trash', 'library.bin'],
  ['font', 'view.reading'],
  ['exprot', 'export.open'],
  ['Higlight', 'article.highlight'],
  ['keybord shortcuts', 'help.shortcuts'],
])('“%s”, a word of other programs or a slip, leads to %s', (typed, id) => {
  expect(matchingCommands(live, typed)[0]?.id).toBe(id);
});

test('a name comes before other words, and slips are forgiven only where nothing answers as it is typed', () => {
  expect(
    matchingCommands(live, 'tag')
      .map(({ id }) => id)
      .indexOf('tag.new'),
  ).toBeLessThan(3);
  expect(matchingCommands(live, 'print').map(({ id }) => id)).toEqual(['article.print']);
  expect(matchingCommands(live, 'prnit').map(({ id }) => id)).toEqual(['article.print']);
  expect(matchingCommands(live, 'cta')).toEqual([]);
});

test('without words everything that can be done is listed; the palette itself is not', () => {
  const ids = paletteRows(live, '', []).map((row) => (row.kind === 'command' ? row.command.id : ''));
  expect(ids).toContain('import.files');
  expect(ids).toContain('article.tag');
  expect(ids).not.toContain('article.tag1');
  expect(ids).not.toContain('view.palette');
});

test('commands that begin with the words stand before things, the rest after', () => {
  const kinds = paletteRows(live, 'new', [found]).map((row) => row.kind);
  expect(kinds[0]).toBe('command');
  expect(kinds).toContain('found');
  expect(paletteRows(live, 'year', [found])).toEqual([{ kind: 'found', found }]);
});

test.each([
  ['loose ends', 'view.looseEnds'],
  ['details', 'view.details'],
  ['timel', 'go.timeline'],
])('whoever types “%s”, the name of a place, is led there before to what speaks of it', (typed, id) => {
  const [first, second] = paletteRows(live, typed, [found]).filter(
    (row) => row.kind === 'found' || row.command.id === id,
  );
  expect(first?.kind === 'command' && first.command.id).toBe(id);
  expect(second?.kind).toBe('found');
});

test('no command that changes something comes before what is found by a word in the midst of its name', () => {
  for (const typed of ['annotation', 'article', 'event']) {
    const rows = paletteRows(live, typed, [found]);
    const before = rows.slice(
      0,
      rows.findIndex((row) => row.kind === 'found'),
    );
    const names = before.map((row) => (row.kind === 'command' ? row.command.label : ''));
    expect(names.filter((name) => /^(?:Delete|Link|New|Edit|Split|Merge)/.test(name))).toEqual([]);
    expect(rows.length).toBeGreaterThan(before.length + 1);
  }
});

test('what is found moves no command that can run and begins with the words', () => {
  for (const typed of ['new', 'NEW ev', 'show', 'year', 'cite']) {
    const begun = (things: readonly Found[]): number[] =>
      paletteRows(live, typed, things).flatMap((row, at) => (isBegun(row, typed) ? [at] : []));
    expect(begun([found, found])).toEqual(begun([]));
  }
  expect(isBegun(paletteRows(live, 'cite', [])[0], 'cite')).toBe(false);
  expect(isBegun({ kind: 'found', found }, 'new')).toBe(false);
});

const whole = '018f0000-0000-7000-8000-000000000001';
test.each([
  [whole, whole],
  [`> quoted words [^3] ${whole.toUpperCase()}`, whole],
  ['see 3f9a02ab, p. 4', '3f9a02ab'],
  [`${'a long exported line '.repeat(200)} [3f9a02ab]`, '3f9a02ab'],
  ['munich', ''],
  ['2023-02-14', ''],
  ['', ''],
])('the ids asked for in %j', (text, expected) => {
  expect(idsAsked(text)).toBe(expected);
});

const mark = { start: 0, end: 3 };
const match = { line: 'New year reception', marks: [mark], place: null, inNote: null, inComment: false };
test.each<[string, Partial<Found>, string, string | null, boolean]>([
  ['by its name', { marks: [mark], match }, found.label, null, false],
  ['by a long name', { label: 'New year…', marks: [mark], match }, 'New year…', null, false],
  ['by what it says', { match: { ...match, line: 'A line' } }, found.label, 'A line', false],
  ['by an id', {}, found.label, null, false],
  ['in a passage', { kind: 'annotation', match: { ...match, line: 'Its words' } }, 'Its words', null, false],
  ['in a comment', { kind: 'annotation', match: { ...match, inComment: true } }, match.line, null, true],
])('what was found %s shows the words that were found', (_, given, name, line, comment) => {
  const shown = foundShown({ ...found, ...given });
  expect([shown.name.text, shown.line?.text ?? null, shown.comment]).toEqual([name, line, comment]);
});

test.each([
  [
    '…and the foreign minister met him in Moscow on [21] and [22] February',
    '…him in Moscow on [21] and [22] February',
  ],
  ['Not so far before: [here]', 'Not so far before: [here]'],
  ['Donaudampfschifffahrtsgesellschafts[kapitän]', '…[kapitän]'],
])('of %j a row shows what stands near the words found', (marked, expected) => {
  const marks = [...marked.matchAll(/\[(.*?)\]/g)].map(({ index, 1: words = '' }, nth) => ({
    start: index - 2 * nth,
    end: index - 2 * nth + words.length,
  }));
  const given = {
    kind: 'annotation' as const,
    match: { ...match, line: marked.replace(/[[\]]/g, ''), marks },
  };
  const { name } = foundShown({ ...found, ...given });
  let shown = name.text;
  for (const { start, end } of name.marks.toReversed())
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  expect(shown).toBe(expected);
});
