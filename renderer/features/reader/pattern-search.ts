import { mostPlaces } from '../../ui/find/finder';
import { patternTrouble, type Matches } from './pattern';

/** Milliseconds after which an expression is given up. One that goes through a long text takes a few. */
const longest = 1500;

const tooLong =
  'This takes too long in this text. Say more exactly what repeats: two repetitions, one in the other, are often why.';

/** Looks for regular expressions in one text, on a thread of its own: whatever an expression does, the window goes on. */
export class PatternSearch {
  readonly #text: string;
  #worker: Worker | null = null;
  #waiting: ((answer: null) => void) | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where it fits; a sentence where it cannot be looked for; null when another was asked meanwhile. */
  async find(source: string): Promise<Matches | string | null> {
    this.#waiting?.(null);
    const trouble = patternTrouble(source);
    if (trouble !== null) return trouble;
    if (source === '') return [];
    const fresh = this.#worker === null;
    const worker = (this.#worker ??= new Worker(new URL('./pattern.worker.ts', import.meta.url), {
      type: 'module',
    }));
    return new Promise((resolve) => {
      const stop = new AbortController();
      const { signal } = stop;
      const end = (answer: Matches | string | null): void => {
        stop.abort();
        clearTimeout(timer);
        this.#waiting = null;
        // A thread that has not answered may be busy for hours.
        if (answer === null || typeof answer === 'string') this.stop();
        resolve(answer);
      };
      const timer = setTimeout(() => end(tooLong), longest);
      this.#waiting = end;
      worker.addEventListener('message', ({ data }: MessageEvent<Matches>) => end(data), { signal });
      worker.addEventListener('error', () => end('It could not be looked for. Try again.'), { signal });
      worker.postMessage({ ...(fresh ? { text: this.#text } : {}), source, most: mostPlaces });
    });
  }

  /** Ends the thread; the next search starts another. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
