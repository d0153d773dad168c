import { describe, expect, test } from 'vitest';
import { decodeBytes, type DecodeOptions } from '#core/readers/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

function utf16(text: string, order: 'le' | 'be', mark = false): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from(
    [...(mark ? [0xfeff] : []), ...units].flatMap((unit) =>
      order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    ),
  );
}

function decoded(bytes: Uint8Array, options?: DecodeOptions): string[] {
  const result = decodeBytes(bytes, options);
  return result.ok
    ? [result.value.text, result.value.encoding.used, result.value.encoding.because]
    : ['unknown', result.error];
}

const story = 'Zoë’s “ferry” — 港口 😀\n';
const page = (label: string, words: string) =>
  `<html><head><meta charset="${label}"></head><body>${words}</body></html>`;

describe('which encoding', () => {
  test.each<[string, Uint8Array, DecodeOptions | undefined, string[]]>([
    ['UTF-8 with a mark', utf8(`\uFEFF${story}`), undefined, [story, 'utf-8', 'byte order mark']],
    ['UTF-16LE with a mark', utf16(story, 'le', true), undefined, [story, 'utf-16le', 'byte order mark']],
    ['UTF-16BE with a mark', utf16(story, 'be', true), undefined, [story, 'utf-16be', 'byte order mark']],
    ['UTF-8 without', utf8(story), undefined, [story, 'utf-8', 'valid UTF-8']],
    [
      'UTF-16LE without',
      utf16('The ferry line.\n', 'le'),
      undefined,
      ['The ferry line.\n', 'utf-16le', 'zero bytes'],
    ],
    [
      'UTF-16BE without',
      utf16('The ferry line.\n', 'be'),
      undefined,
      ['The ferry line.\n', 'utf-16be', 'zero bytes'],
    ],
    [
      'a page that declares',
      latin(page('windows-1251', '\xcf\xf0')),
      { isPage: true },
      [page('windows-1251', 'Пр'), 'windows-1251', 'declared by the page'],
    ],
    [
      'a page with a bad byte that declares UTF-8',
      latin(page('utf-8', '\xe9')),
      { isPage: true },
      [page('utf-8', '\ufffd'), 'utf-8', 'declared by the page'],
    ],
    [
      'a page that declares nonsense',
      latin(page('klingon', '\xe9')),
      { isPage: true },
      [page('klingon', 'é'), 'windows-1252', 'assumed'],
    ],
    [
      'a text that only quotes a declaration',
      latin(page('koi8-r', '\xe9')),
      { isPage: false },
      [page('koi8-r', 'é'), 'windows-1252', 'assumed'],
    ],
    ['anything else', latin('\x93caf\xe9\x94 \x80'), undefined, ['“café” €', 'windows-1252', 'assumed']],
    [
      'what the user chose',
      latin('\xcf\xf0'),
      { chosen: 'windows-1251' },
      ['Пр', 'windows-1251', 'chosen by you'],
    ],
    [
      'Windows-1252 under an older name',
      latin('\x93'),
      { chosen: 'iso-8859-1' },
      ['“', 'windows-1252', 'chosen by you'],
    ],
    ['a choice that does not exist', latin('a'), { chosen: 'klingon' }, ['unknown', 'klingon']],
  ])('%s', (_, bytes, options, expected) => {
    expect(decoded(bytes, options)).toEqual(expected);
  });

  test('counts the places that could not be read', () => {
    expect(decodeBytes(latin('a\xe9b\xe9c'), { chosen: 'utf-8' })).toMatchObject({
      value: { unreadable: 2 },
    });
  });
});
