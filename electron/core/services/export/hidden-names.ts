import type { OpenSession } from '../session';
import { leftOut, type Shown } from './shown';

/**
 * Takes the names of private articles out of reasons. The program gives one where it takes a date over from an article
 * of the same source: “Envoy to leave”, which has the same words, is dated 5 May.
 */
export class HiddenNames {
  #labels: ReadonlySet<string> | null = null;

  constructor(
    readonly session: Pick<OpenSession, 'library' | 'index'>,
    readonly shown: Shown,
  ) {}

  /** The reason, with what stands for a name in quotation marks where that is a private article’s. */
  without(why: string): string {
    if (!why.includes('“')) return why;
    this.#labels ??= this.#ofPrivate();
    return this.#labels.size === 0 ? why : withoutQuoted(why, this.#labels);
  }

  #ofPrivate(): ReadonlySet<string> {
    const { library, index } = this.session;
    const ids = [...library.data.articles.keys()].filter((id) => !this.shown.article(id));
    return new Set(ids.map((id) => index.labels.of(id)).filter((label) => label !== ''));
  }
}

/** A name may hold quotation marks itself: every end it could have is tried, the furthest first. */
function withoutQuoted(text: string, names: ReadonlySet<string>): string {
  let told = '';
  let at = 0;
  for (let open = text.indexOf('“'); open !== -1; open = text.indexOf('“', open + 1)) {
    if (open < at) continue;
    for (let close = text.lastIndexOf('”'); close > open; close = text.lastIndexOf('”', close - 1)) {
      if (!names.has(text.slice(open + 1, close))) continue;
      told += text.slice(at, open) + leftOut;
      at = close + 1;
      break;
    }
  }
  return told + text.slice(at);
}
