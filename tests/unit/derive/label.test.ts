import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { labelOf, labelsFor } from '#common/derive/label';

const untitled = (start: string) => ({ title: '', start });

describe('labelOf', () => {
  test('is the title where there is one', () => {
    expect(labelOf({ title: ' Ferry talks ', start: 'Other words' }, [])).toBe('Ferry talks');
  });

  test('is the first six words of the text otherwise, whole, with an ellipsis', () => {
    expect(labelOf(untitled('The ferry line wants a new, safe ramp before winter.'), [])).toBe(
      'The ferry line wants a new…',
    );
  });

  test('has as many words as tell it from the others', () => {
    const mine = untitled('The ferry line wants a new ramp before the winter comes again.');
    const other = untitled('The ferry line wants a new ramp before the spring is over.');
    expect(labelOf(mine, [other])).toBe('The ferry line wants a new ramp before the winter…');
    expect(labelOf(mine, [{ ...other, title: 'Titled' }])).toBe('The ferry line wants a new…');
  });

  test('does not grow for a text that begins the same throughout', () => {
    const mine = untitled('The ferry line wants a new ramp before the winter.');
    expect(labelOf(mine, [mine])).toBe('The ferry line wants a new…');
  });

  test.each([
    ['Only three words', 'Only three words'],
    ['', ''],
    ['First line\nsecond line of the text goes on', 'First line second line of the…'],
    ['Words about the ferry and harbour. More of them', 'Words about the ferry and harbour…'],
    ['港口委员会星期一开会', '港口委员会星期一开会'],
    ['港口委员会星期一在市政厅开会讨论新码头', '港口委员会星期一在市政厅开会讨…'],
  ])('%j', (start, label) => {
    expect(labelOf(untitled(start), [])).toBe(label);
  });
});

test('labelsFor gives each what labelOf gives it against all others', () => {
  const start = fc
    .array(fc.constantFrom('the', 'ferry', 'line', 'a', 'ab', 'ramp,'), { maxLength: 14 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(start, { maxLength: 12 }), (starts) => {
      const articles = starts.map((each, i) => ({ id: String(i), start: each }));
      const labels = labelsFor(articles);
      for (const { id, start: own } of articles) {
        const others = articles.filter((other) => other.id !== id).map((other) => untitled(other.start));
        expect(labels.get(id)).toBe(labelOf(untitled(own), others));
      }
    }),
  );
});

test('ten thousand texts that begin alike are told apart', () => {
  const articles = Array.from({ length: 10_000 }, (_, i) => ({
    id: String(i),
    start: `The harbour council of Kalvik met on day ${i} to hear the line`,
  }));
  expect(new Set(labelsFor(articles).values()).size).toBe(10_000);
});
