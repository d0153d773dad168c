import fc from 'fast-check';

const words = (
  'the of and to a in that was harbour council bridge said report 17 Friday river 🚢 café naïve 市長 e\u0301tat ' +
  'minister letter signed paper night morning repeated repeated the the of'
).split(' ');

const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((all) => `${all.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

/** Texts of a few paragraphs from a small vocabulary, so that repeated words and sentences are common. */
export const prose = fc.array(paragraph, { minLength: 1, maxLength: 12 }).map((all) => all.join('\n'));

/** Edits as people make them: letters, words, sentences, paragraphs; places are shares of the text. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 2, arbitrary: fc.nat(60) }, fc.nat(400)),
  inserted: fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    sentence,
    paragraph.map((text) => `\n${text}\n`),
  ),
});

/** A text, what some edits made of it, and where a passage of it was. */
export const editedProse = fc
  .tuple(prose, fc.array(edit, { maxLength: 5 }), fc.nat(), fc.integer({ min: 1, max: 120 }))
  .map(([old, edits, at, length]) => {
    let points = [...old];
    for (const { at: share, removed, inserted } of edits) {
      const from = Math.floor(share * points.length);
      points = [...points.slice(0, from), ...inserted, ...points.slice(from + removed)];
    }
    const all = [...old];
    const start = at % all.length;
    const end = Math.min(all.length, start + length);
    return { old, new: points.join(''), start, end, quote: all.slice(start, end).join('') };
  });
