import { expect, test } from 'vitest';
import { normaliseText } from '#common/text/normalise';

test.each([
  ['composes', 'e\u0301', '\u00e9'],
  ['composes what removal brings together', 'e\ufeff\u0301', '\u00e9'],
  ['composes Hangul', '\u1100\u1161\u11a8', '\uac01'],
  ['replaces singletons', '\u212b', '\u00c5'],
  ['turns CRLF into one LF', 'a\r\nb', 'a\nb'],
  ['turns CR into LF', 'a\rb\r', 'a\nb\n'],
  ['keeps LF CR as two line ends', 'a\n\rb', 'a\n\nb'],
  ['sees CRLF through what stood between', 'a\r\u0000\ufeff\nb', 'a\nb'],
  ['replaces lone surrogates, each once', '\ud83d\ud83d\ude00\ude00', '\ufffd😀\ufffd'],
  ['does not marry halves over what is removed', '\ud83d\ufeff\ude00', '\ufffd\ufffd'],
  ['removes U+FEFF anywhere', '\ufeffa\ufeffb', 'ab'],
  ['removes C0, DEL and C1', 'a\u0000\u0008\u000b\u000c\u001f\u007f\u0080\u0085\u009fb', 'ab'],
  ['keeps TAB and LF', 'a\tb\n', 'a\tb\n'],
  [
    'keeps line and paragraph separators, joiners and soft hyphens',
    '\u2028\u2029\u200d\u00ad',
    '\u2028\u2029\u200d\u00ad',
  ],
])('%s', (_, raw, text) => {
  expect(normaliseText(raw)).toBe(text);
});
