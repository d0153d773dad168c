// The functions of this folder go into the page as text: they see their arguments and the page, nothing of this file.

/** The names of the events between the two worlds; no page can guess them. */
export interface EventNames {
  readonly toPage: string;
  readonly toPreload: string;
  readonly hello: string;
  readonly windowOpen: string;
  readonly navigate: string;
}

export type AnyFunction = (...args: unknown[]) => unknown;

/** A value as it crosses: objects are copied, functions stand for themselves by a number of their own side. */
type Packed =
  | { plain: unknown }
  | { nothing: true }
  | { mine: number }
  | { yours: number }
  | { bytes: string }
  | { list: Packed[] }
  | { object: [string, Packed][] };

/** What one world's end of the crossing can do. */
export interface Crossing {
  /** Calls what the other end serves, and is done when it returns. */
  call(...args: unknown[]): unknown;
  /** Answers the other end's calls. */
  serve(answer: AnyFunction): void;
}

/** The text of bytes, for JSON. */
export function bytesToText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The bytes of such a text. */
export function textToBytes(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/**
 * One end of the crossing between the page's world and the preload's, which share events and strings and nothing
 * else. An event is heard before its dispatch returns, so that calls across are as synchronous as contextBridge's.
 */
export function makeCrossing(
  inName: string,
  outName: string,
  bytes: { toText(bytes: Uint8Array): string; fromText(text: string): Uint8Array },
): Crossing {
  type Answer = { result: Packed } | { thrown: string };
  const functions: AnyFunction[] = [];
  const numbers = new Map<AnyFunction, number>();
  const foreign = new Map<AnyFunction, number>();
  const stands = new Map<number, AnyFunction>();
  const served = -1;
  let answerer: AnyFunction = () => undefined;
  let answer: Answer | null = null;

  const numberOf = (fn: AnyFunction): number => {
    const number = numbers.get(fn) ?? functions.push(fn) - 1;
    numbers.set(fn, number);
    return number;
  };
  const packFunction = (fn: AnyFunction): Packed => {
    const number = foreign.get(fn);
    return number === undefined ? { mine: numberOf(fn) } : { yours: number };
  };
  const pack = (value: unknown): Packed => {
    if (value === undefined) return { nothing: true };
    if (typeof value === 'function') return packFunction(value as AnyFunction);
    if (value instanceof Uint8Array) return { bytes: bytes.toText(value) };
    if (Array.isArray(value)) return { list: value.map(pack) };
    if (value instanceof Promise) throw new Error('the stand-in passes no promises');
    if (typeof value !== 'object' || value === null) return { plain: value };
    return { object: Object.entries(value).map(([key, part]) => [key, pack(part)]) };
  };
  const unpack = (packed: Packed): unknown => {
    if ('nothing' in packed) return undefined;
    if ('yours' in packed) return functions[packed.yours];
    if ('mine' in packed) return standFor(packed.mine);
    if ('bytes' in packed) return bytes.fromText(packed.bytes);
    if ('list' in packed) return packed.list.map(unpack);
    if ('object' in packed)
      return Object.fromEntries(packed.object.map(([key, part]) => [key, unpack(part)]));
    return packed.plain;
  };
  const standFor = (number: number): AnyFunction => {
    const stand = stands.get(number) ?? ((...args: unknown[]) => call(number, args));
    stands.set(number, stand);
    foreign.set(stand, number);
    return stand;
  };
  const tell = (message: unknown): void => {
    window.dispatchEvent(new CustomEvent(outName, { detail: JSON.stringify(message) }));
  };
  const call = (number: number, args: readonly unknown[]): unknown => {
    answer = null;
    tell({ number, args: args.map(pack) });
    const got = answer as Answer | null;
    answer = null;
    if (got === null) return undefined;
    if ('thrown' in got) throw new Error(got.thrown);
    return unpack(got.result);
  };
  const run = (number: number, args: readonly Packed[]): Answer => {
    try {
      const fn = number === served ? answerer : functions[number];
      return { result: pack(fn?.(...args.map(unpack))) };
    } catch (error) {
      return { thrown: error instanceof Error ? error.message : String(error) };
    }
  };
  window.addEventListener(inName, (event) => {
    const message = JSON.parse(String((event as CustomEvent).detail)) as
      | Answer
      | { number: number; args: Packed[] };
    if ('number' in message) tell(run(message.number, message.args));
    else answer = message;
  });
  return {
    call: (...args) => call(served, args),
    serve: (fn) => {
      answerer = fn;
    },
  };
}
