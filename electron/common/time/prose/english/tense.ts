import type { Tense } from '../language';
import type { Scene } from '../pattern';
import { words } from '../build-meaning';

/** Verbs and phrases that look ahead wherever they stand. */
const FUTURE = words(
  'will would shall ll wo may might could should must upcoming until till tomorrow deadline begins opens starts ends closes resumes expires runs meets payable',
);
/** Those that look ahead only with what they lead to: "plans to", but "travel plans". */
const AHEAD_TO = words(
  'going plans plan planning expects expect intends intend hopes hope ready aims wants want agreed',
);
/** Arranged for a day: "scheduled a hearing", "due on", "expected in"; but "had been due" is over. */
const ARRANGED = words('scheduled planned slated due expected set');
const LEADS = words('to for on at in by');
const OVER = words('had was were previously originally as');
/** In front of the expression itself these set an end that is still to come. */
const ENDS = words('by until till');
const PAST = words(
  'was were had did said told went came made took gave got saw knew thought became began left kept held brought wrote stood heard met ran paid sat spoke lay led grew lost fell sent built won fought sold rose drove broke shot chose struck flew threw wore caught taught hit spent has have been ago yesterday since died arose sank shut found declined',
);
const MODALS = words('will would shall ll may might could should must to wo');
const NOT_VERBS = words(
  'need indeed hundred united limited speed feed seed bed red breed exceed proceed succeed unprecedented federated',
);
const BASE = words('the a an his her its their this that these those my our your all');

/** What begins another clause behind an expression: its verbs say little of what stands before. */
const CLAUSES = words('and but when while as after before because although though whereas');
const NEW_CLAUSE = 6;
const PAUSES: ReadonlySet<string> = new Set([',', '"', '”']);

const REACH = 30;
/** A verb behind has to be this many times nearer than one before: what goes before governs. */
const BEHIND_COSTS = 1.5;

function isSentenceEnd(scene: Scene, at: number): boolean {
  const token = scene.tokens.at(at);
  if (token === undefined || token.text === '!' || token.text === '?' || token.text === ';') return true;
  if (token.text !== '.') return false;
  const next = scene.tokens.at(at + 1);
  const before = scene.tokens.at(at - 1);
  return (
    next !== undefined && !next.glued && /^[\p{Lu}"“'‘`]/u.test(next.text) && (before?.text.length ?? 0) > 3
  );
}

function cue(scene: Scene, at: number): Tense {
  const word = scene.tokens.at(at)?.lower ?? '';
  if (FUTURE.has(word)) return isModalOfPast(scene, at, word) ? 'past' : 'future';
  const next = scene.tokens.at(at + 1)?.lower ?? '';
  if (AHEAD_TO.has(word) && next === 'to') return 'future';
  if (ARRANGED.has(word)) return arranged(scene, at, next);
  if (PAST.has(word)) return participle(scene, at, scene.tokens.at(at - 1)?.lower === 'be' ? 3 : 1);
  return word.length < 5 || !word.endsWith('ed') || NOT_VERBS.has(word)
    ? 'unknown'
    : participle(scene, at, 3);
}

/** "will be released", "to be signed": a participle takes its tense from what goes before; else it is past. */
function participle(scene: Scene, at: number, reach: number): Tense {
  for (let back = 1; back <= reach; back++) {
    const before = scene.tokens.at(at - back)?.lower ?? '';
    if (isModalOfPast(scene, at - back, before)) return 'past';
    if (MODALS.has(before) && !BASE.has(scene.tokens.at(at - back + 1)?.lower ?? '')) return 'future';
  }
  return 'past';
}

/** "scheduled a vote", "due on Friday": ahead, unless told as over. "expected" and "set" need what they lead to. */
function arranged(scene: Scene, at: number, next: string): Tense {
  const back = [1, 2, 3].map((step) => scene.tokens.at(at - step)?.lower ?? '');
  if (back.some((word) => OVER.has(word))) return 'past';
  const word = scene.tokens.at(at)?.lower ?? '';
  if (word === 'scheduled' || word === 'planned') return 'future';
  if (word === 'set') return LEADS.has(next) ? 'future' : 'past';
  return LEADS.has(next) || /^\p{Lu}|^\d/u.test(scene.tokens.at(at + 1)?.text ?? '') ? 'future' : 'unknown';
}

/** "would have met", "could not be reached": what did not come about, or was tried. */
function isModalOfPast(scene: Scene, at: number, word: string): boolean {
  const next = scene.tokens.at(at + 1)?.lower ?? '';
  if (next === 'have') return true;
  return word === 'could' && (next === 'not' || next === 'n' || next === 'be');
}

/** How far the nearest cue is to one side, and what it says; a comma is a step of its own. */
function nearest(scene: Scene, from: number, step: 1 | -1): { tense: Tense; distance: number } {
  let distance = 0;
  for (let at = from; Math.abs(at - from) < REACH; at += step) {
    const token = scene.tokens.at(at);
    if (token === undefined || isSentenceEnd(scene, at)) break;
    if (step === 1 && token.breaks) break;
    distance += PAUSES.has(token.text) ? 3 : step === 1 && CLAUSES.has(token.lower) ? NEW_CLAUSE : 1;
    const tense = cue(scene, at);
    if (tense !== 'unknown') return { tense, distance };
    if (step === -1 && token.breaks) break;
  }
  return { tense: 'unknown', distance: Infinity };
}

/** The tense of the nearest verb of the sentence, those before the expression first. Looks at a bounded stretch. */
export function englishTense(scene: Scene, from: number, to: number): Tense {
  const lead = scene.tokens.at(from - 1)?.lower === 'the' ? from - 2 : from - 1;
  const leading = scene.tokens.at(lead)?.lower ?? '';
  if (leading === 'as' && /^(?:soon|early)$/.test(scene.tokens.at(lead - 1)?.lower ?? '')) return 'future';
  const starts = scene.tokens.at(from)?.breaks === true;
  const before = starts ? { tense: 'unknown' as const, distance: Infinity } : nearest(scene, from - 1, -1);
  const behind = nearest(scene, to, 1);
  // "Had left by Friday": an end that may be over.
  if (ENDS.has(leading)) {
    const verb = before.tense === 'unknown' ? behind.tense : before.tense;
    return verb === 'past' ? 'unknown' : 'future';
  }
  if (before.tense === 'unknown') return behind.tense;
  if (behind.tense === 'unknown') return before.tense;
  return behind.distance * BEHIND_COSTS < before.distance ? behind.tense : before.tense;
}
