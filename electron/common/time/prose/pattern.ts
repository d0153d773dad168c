import type { Meaning } from './meaning';
import { Openings, type Opening } from './openings';
import type { Tokens } from './token';

/** What a class of words matched: how many tokens, and what they stand for. */
export interface Captured {
  readonly length: number;
  readonly number: number;
  readonly word: string;
  readonly meaning?: Meaning;
}

const SLOTS = 64;

/** What was worked out at the last few tokens. Rules look a few words ahead, so older answers are never asked for. */
export class Recent<T> {
  readonly #at = new Int32Array(SLOTS).fill(-1);
  readonly #values: (T | undefined)[] = new Array<T | undefined>(SLOTS);

  get(index: number): T | undefined {
    const slot = index % SLOTS;
    return this.#at[slot] === index ? this.#values[slot] : undefined;
  }

  set(index: number, value: T): void {
    this.#at[index % SLOTS] = index;
    this.#values[index % SLOTS] = value;
  }
}

/** The text as rules see it. */
export interface Scene {
  readonly text: string;
  readonly tokens: Tokens;
  /** What inner rules found, by token: outer rules ask again and again, and each place is read once. */
  readonly found: Recent<Matched | null>;
  /** What classes of words found. */
  readonly read: Recent<Map<WordClass, readonly Captured[]>>;
}

/** Reads a class of words at a token; every way it can be read, since a shorter one may let a rule go on. */
export type WordClass = (scene: Scene, at: number) => readonly Captured[];

/** A class of words and what it may begin with: it is asked at no other token. */
export interface OpenedClass extends Opening {
  readonly read: WordClass;
}

/** What a match has captured so far, newest first; a list, because every step of every rule adds to one. */
export class Captures {
  static readonly none = new Captures('', null, null);
  readonly #name: string;
  readonly #captured: Captured | null;
  readonly #before: Captures | null;

  private constructor(name: string, captured: Captured | null, before: Captures | null) {
    this.#name = name;
    this.#captured = captured;
    this.#before = before;
  }

  with(name: string, captured: Captured): Captures {
    return new Captures(name, captured, this);
  }

  get(name: string): Captured | undefined {
    if (this.#name === name && this.#captured !== null) return this.#captured;
    return this.#before?.get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }
}

/**
 * A rule of a language. A pattern is words and classes between spaces: `a|b` either word, `$month` a class, kept
 * under its name, `which=last|next` a word kept under a name, `(of $year)?` what may be left out, `-` a hyphen
 * within a word. What a match means may still be nothing.
 */
export interface Rule {
  readonly pattern: string;
  /** `at` and `end` are the tokens matched, [at, end). */
  readonly means: (captures: Captures, scene: Scene, at: number, end: number) => Meaning | null;
  /** The word before must be, or must not be, one of these. */
  readonly after?: ReadonlySet<string>;
  readonly notAfter?: ReadonlySet<string>;
  /** The word behind must be, or must not be, one of these. */
  readonly before?: ReadonlySet<string>;
  readonly notBefore?: ReadonlySet<string>;
}

export interface Matched {
  readonly length: number;
  readonly meaning: Meaning;
}

interface Step {
  readonly name: string;
  readonly words: readonly string[] | null;
  readonly className: string;
}

interface Ruled {
  readonly rule: Rule;
  readonly order: number;
}

interface Node {
  readonly words: Map<string, { step: Step; node: Node }[]>;
  readonly classes: { step: Step; bit: number; read: WordClass; node: Node }[];
  /** The bits of all classes that may come next. */
  opened: number;
  readonly rules: Ruled[];
  /** The word steps already here, as written, so that rules with a common beginning share it. */
  readonly shared: Map<string, Node>;
}

const newNode = (): Node => ({ words: new Map(), classes: [], opened: 0, rules: [], shared: new Map() });

/** Every sequence without optional parts that a pattern allows. Patterns are ours, small, and expanded once. */
function expand(pattern: string): string[] {
  const close = pattern.indexOf(')?');
  if (close !== -1) {
    const open = pattern.lastIndexOf('(', close);
    const before = pattern.slice(0, open);
    const after = pattern.slice(close + 2);
    return [...expand(`${before}${pattern.slice(open + 1, close)}${after}`), ...expand(`${before}${after}`)];
  }
  const words = pattern.split(' ').filter((word) => word !== '');
  const optional = words.findIndex((word) => word.endsWith('?') && word.length > 1);
  if (optional === -1) return [words.join(' ')];
  const without = words.toSpliced(optional, 1).join(' ');
  const given = words.with(optional, (words[optional] ?? '').slice(0, -1)).join(' ');
  return [...expand(given), ...expand(without)];
}

function stepOf(text: string): Step {
  const named = /^([a-z]+\d?)=(.+)$/.exec(text);
  const name = named?.[1] ?? '';
  const body = named?.[2] ?? text;
  if (!body.startsWith('$')) return { name, words: body.split('|'), className: '' };
  const className = body.slice(1);
  return { name: name === '' ? className : name, words: null, className };
}

/** Rules made ready: patterns with a common beginning are walked once. */
export class RuleSet {
  readonly #root = newNode();
  readonly #classes: ReadonlyMap<string, OpenedClass>;
  readonly #bits: ReadonlyMap<string, number>;
  readonly #openings: Openings;

  /** Throws for a pattern that names no known class: that is a mistake in a language, not in a text. */
  constructor(rules: readonly Rule[], classes: ReadonlyMap<string, OpenedClass>) {
    this.#classes = classes;
    this.#bits = new Map([...classes.keys()].map((name, nth) => [name, 1 << nth]));
    this.#openings = new Openings([...classes.values()]);
    rules.forEach((rule, order) => {
      for (const sequence of expand(rule.pattern)) this.#add(sequence, rule, order);
    });
  }

  #add(sequence: string, rule: Rule, order: number): void {
    let node = this.#root;
    for (const part of sequence.split(' ')) {
      const step = stepOf(part);
      if (step.words === null) {
        const read = this.#classes.get(step.className)?.read;
        const bit = this.#bits.get(step.className);
        if (read === undefined || bit === undefined) throw new Error(`no word class $${step.className}`);
        const known = node.classes.find(
          (each) => each.step.className === step.className && each.step.name === step.name,
        );
        const next = known?.node ?? newNode();
        if (known === undefined) node.classes.push({ step, bit, read, node: next });
        node.opened |= bit;
        node = next;
        continue;
      }
      const shared = node.shared.get(part);
      const next = shared ?? newNode();
      if (shared === undefined) {
        node.shared.set(part, next);
        for (const word of step.words) {
          const list = node.words.get(word) ?? [];
          list.push({ step, node: next });
          node.words.set(word, list);
        }
      }
      node = next;
    }
    node.rules.push({ rule, order });
  }

  /** What a match may begin with. */
  get opening(): Opening {
    const first = this.#root.classes.flatMap(({ step }) => this.#classes.get(step.className) ?? []);
    return {
      words: new Set([...this.#root.words.keys(), ...first.flatMap(({ words }) => [...words])]),
      digits: first.some(({ digits }) => digits),
    };
  }

  /** The longest match at a token (of equally long ones the first rule's), or null. Cost is bounded by the rules. */
  match(scene: Scene, at: number): Matched | null {
    const best: Best = { found: null, order: 0 };
    this.#walk(this.#root, { scene, from: at, best }, at, Captures.none);
    return best.found;
  }

  #walk(node: Node, walk: Walk, index: number, captures: Captures): void {
    const { scene, from } = walk;
    for (const ruled of node.rules) consider(ruled, walk, index, captures);
    const token = scene.tokens.at(index);
    if (token === undefined || (index > from && token.breaks)) return;
    for (const { step, node: next } of node.words.get(token.lower) ?? []) {
      if (token.lower === '-' && !isInnerHyphen(scene, index)) continue;
      const kept = step.name === '' ? captures : captures.with(step.name, wordOf(token.lower));
      this.#walk(next, walk, index + 1, kept);
    }
    const opened = node.opened === 0 ? 0 : node.opened & this.#openings.at(token);
    if (opened === 0) return;
    for (const { step, bit, read, node: next } of node.classes) {
      if ((opened & bit) === 0) continue;
      for (const captured of readOnce(read, scene, index)) {
        if (captured.length === 0 || crossesBreak(scene, index, captured.length)) continue;
        this.#walk(next, walk, index + captured.length, captures.with(step.name, captured));
      }
    }
  }
}

interface Best {
  found: Matched | null;
  order: number;
}

interface Walk {
  readonly scene: Scene;
  readonly from: number;
  readonly best: Best;
}

const wordOf = (word: string): Captured => ({ length: 1, number: 0, word });

/** Takes a rule whose pattern is complete, when it stands where it is and is the best so far. */
function consider({ rule, order }: Ruled, walk: Walk, index: number, captures: Captures): void {
  const { scene, from, best } = walk;
  const length = index - from;
  const { found } = best;
  if (found !== null && (found.length > length || (found.length === length && best.order <= order))) return;
  if (!stands(rule, scene, from, index)) return;
  const meaning = rule.means(captures, scene, from, index);
  if (meaning === null) return;
  best.found = { length, meaning };
  best.order = order;
}

function readOnce(read: WordClass, scene: Scene, at: number): readonly Captured[] {
  let here = scene.read.get(at);
  if (here === undefined) {
    here = new Map();
    scene.read.set(at, here);
  }
  const known = here.get(read);
  if (known !== undefined) return known;
  const found = read(scene, at);
  here.set(read, found);
  return found;
}

/** Whether a hyphen joins two words, rather than standing between two thoughts. */
export function isInnerHyphen(scene: Scene, at: number): boolean {
  const next = scene.tokens.at(at + 1);
  return scene.tokens.at(at)?.glued === true && next?.glued === true;
}

function crossesBreak(scene: Scene, at: number, length: number): boolean {
  for (let index = at + 1; index < at + length; index++)
    if (scene.tokens.at(index)?.breaks === true) return true;
  return false;
}

function stands(rule: Rule, scene: Scene, from: number, to: number): boolean {
  const before = scene.tokens.at(from)?.breaks === true ? '' : (scene.tokens.at(from - 1)?.lower ?? '');
  const next = scene.tokens.at(to);
  const behind = next === undefined || next.breaks ? '' : next.lower;
  if (rule.after !== undefined && !rule.after.has(before)) return false;
  if (rule.notAfter?.has(before) === true) return false;
  if (rule.before !== undefined && !rule.before.has(behind)) return false;
  return rule.notBefore?.has(behind) !== true;
}
