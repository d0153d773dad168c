import type { HostEvent } from '#common/contract/host';
import { EventQueue } from './event-queue';

/** How long a page gets to say that all it held is saved (ms). One that is silent for so long hangs. */
const longest = 5000;

/** What a host tells one line of a page, and whether that page has nothing left to save. */
export class HostLine {
  readonly events = new EventQueue<HostEvent>();
  /** Resolves when the page has said that all is saved, or is gone. */
  readonly left: Promise<void>;
  #leave: () => void = () => undefined;

  constructor() {
    this.left = new Promise((resolve) => {
      this.#leave = resolve;
    });
  }

  /** The page has said so, or its line has ended. */
  leave(): void {
    this.#leave();
  }
}

/**
 * Tells pages to save what is typed, and resolves when all of them have: at once where nothing was open, after
 * `within` (ms) where one never answers.
 */
export async function sayGoodbye(lines: Iterable<HostLine>, within = longest): Promise<void> {
  const all = [...lines];
  for (const { events } of all) events.push({ type: 'closing' });
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, within);
  });
  await Promise.race([Promise.all(all.map(({ left }) => left)), tooLong]);
  clearTimeout(timer);
}
