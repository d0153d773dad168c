import { describe, expect, test } from 'vitest';
import { english } from '#common/time/prose/english/english';
import { german } from '#common/time/prose/german/german';
import { Recent, type Scene } from '#common/time/prose/pattern';
import { Tokens } from '#common/time/prose/token';

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
const behind = [
  '',
  '.',
  ' 5',
  ' 2012',
  '-first',
  '-two',
  ' thousand',
  ' ninety-six',
  'clock',
  ' nineties',
  '98',
];

function sceneOf(text: string): Scene {
  return { text, tokens: new Tokens(text), found: new Recent(), read: new Recent() };
}

/** Words of a class that are tried: of thousands made by rule a few will do. */
const most = 60;

describe.each([english, german])('the classes of words of $code', ({ classes }) => {
  const words = new Set([...classes.values()].flatMap((each) => [...each.words].slice(0, most)));
  const scenes = [...words]
    .filter((word) => new Tokens(word).length === 1)
    .flatMap((word) => [word, capital(word)].flatMap((first) => behind.map((rest) => `${first}${rest}`)))
    .map(sceneOf);

  test('are asked at every word they begin with', () => {
    const missed = [...classes].flatMap(([name, { read, words: opening }]) =>
      scenes
        .filter((scene) => read(scene, 0).length > 0 && !opening.has(scene.tokens.at(0)?.lower ?? ''))
        .map(({ text }) => `${name} at ${text}`),
    );
    expect(missed).toEqual([]);
  });

  test.each([...classes])('%s is asked at digits where it may begin with them', (_, { read, digits }) => {
    const told = ['7', '07', '7th', '1.', '1998', "1990's", '1990s', '90er', '5pm', '9:30', '3q', '9 Uhr'];
    const figures = ['2023-02-14', '14.2.', '2 1/2', '1,200'];
    const begins = [...told, ...figures].some((text) => read(sceneOf(text), 0).length > 0);
    expect(begins).toBe(digits);
  });
});
