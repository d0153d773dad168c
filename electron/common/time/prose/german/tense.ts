import { words } from '../build-meaning';
import type { Tense } from '../language';
import type { Scene } from '../pattern';
import { PARTICLES, strongPasts } from './verbs';

const FUTURE = words(
  'wird werden werde würden soll sollen will wollen kann können könnte könnten dürfte dürften muss müssen geplant beginnt startet findet finden',
);
const PAST = words('war waren wurde wurden worden hatte hatten hat haben gewesen ist sind seit');
/** "ist geplant", "hat vor": of these the present says nothing by itself. */
const WEAK = words('ist sind hat haben');
/** Nouns and adverbs that end like the preterite. */
const NOT_PAST = words(
  'heute beste erste zweite dritte letzte nächste weite breite leute seite woche mitte bitte heuten gute rechte',
);
/** In front of the expression itself it sets an end that is mostly still to come. */
const ENDS = words('bis');
const REACH = 28;

function isSentenceEnd(scene: Scene, at: number): boolean {
  const token = scene.tokens.at(at);
  if (token === undefined || /^[!?;]$/.test(token.text)) return true;
  if (token.text !== '.') return false;
  const next = scene.tokens.at(at + 1);
  const before = scene.tokens.at(at - 1);
  const isOrdinal = before?.kind === 'number' && token.glued;
  return next !== undefined && !next.glued && !isOrdinal && (before?.text.length ?? 0) > 3;
}

/** "gelandet", "zurückgetreten". */
const participle = new RegExp(`^(?:${[...PARTICLES].join('|')})?ge\\p{L}{2,}(?:t|en)$`, 'u');

/** A participle or a weak preterite, told by its form: "gesagt", "verletzt" no, "sagte", "teilten". */
function looksPast(text: string): boolean {
  if (text.length < 5 || !/^\p{Ll}/u.test(text) || NOT_PAST.has(text)) return false;
  return /(?:[^aeiou]|[dmnt]e)ten?$/.test(text) || participle.test(text);
}

function cue(scene: Scene, at: number): Tense {
  const token = scene.tokens.at(at);
  if (token === undefined) return 'unknown';
  if (FUTURE.has(token.lower)) return 'future';
  if (WEAK.has(token.lower)) return 'unknown';
  return PAST.has(token.lower) || strongPasts.has(token.text) || looksPast(token.text) ? 'past' : 'unknown';
}

function nearest(scene: Scene, from: number, step: 1 | -1): { tense: Tense; distance: number } {
  for (let distance = 1; distance <= REACH; distance++) {
    const at = from + step * (distance - 1);
    const token = scene.tokens.at(at);
    if (token === undefined || isSentenceEnd(scene, at) || (step === 1 && token.breaks)) break;
    const tense = cue(scene, at);
    if (tense !== 'unknown') return { tense, distance };
    if (step === -1 && token.breaks) break;
  }
  return { tense: 'unknown', distance: Infinity };
}

/** The tense of the nearest verb of the sentence, on either side: a German sentence ends in its verb. */
export function germanTense(scene: Scene, from: number, to: number): Tense {
  const starts = scene.tokens.at(from)?.breaks === true;
  const before = starts ? { tense: 'unknown' as const, distance: Infinity } : nearest(scene, from - 1, -1);
  const behind = nearest(scene, to, 1);
  // "War bis Freitag da": an end that may be over.
  if (ENDS.has(scene.tokens.at(from - 1)?.lower ?? '')) {
    return before.tense === 'past' || behind.tense === 'past' ? 'unknown' : 'future';
  }
  if (before.tense === 'unknown') return behind.tense;
  return behind.tense !== 'unknown' && behind.distance < before.distance ? behind.tense : before.tense;
}
