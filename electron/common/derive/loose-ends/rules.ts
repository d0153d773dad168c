import type { Article } from '../../model/article';
import type { Note } from '../../model/note';
import { alike, type AlikeArticle } from './alike';
import { datesToConfirm, type HeldDate } from './dates-to-confirm';
import { disputed } from './disputed';
import type { EventFacts } from './event-facts';
import type { LooseEndRule } from './loose-end';
import { noEvidence } from './no-evidence';
import { sameEvent } from './same-event';
import { oneSource } from './one-source';
import { outsideWhole } from './outside-whole';
import { toldOnlyAhead } from './told-only-ahead';
import { uncitedQuotes } from './uncited-quotes';
import { undated } from './undated';
import { unlinked } from './unlinked';

interface Rules {
  readonly articles: readonly LooseEndRule<Article>[];
  /** Asked of an article and those it looks like. */
  readonly alike: readonly LooseEndRule<readonly AlikeArticle[]>[];
  /** Asked of the events that one may be the same as. */
  readonly sameEvents: readonly LooseEndRule<readonly string[]>[];
  readonly annotations: readonly LooseEndRule<{ readonly evidence: number }>[];
  readonly events: readonly LooseEndRule<EventFacts>[];
  readonly notes: readonly LooseEndRule<Note>[];
  /** Asked of whatever holds dates: articles, evidence and events. */
  readonly dates: readonly LooseEndRule<readonly HeldDate[]>[];
}

/** Every question that is asked, by the kind of record it is asked of. A new one is a file and a line here. */
export const looseEndRules: Rules = {
  articles: [undated],
  alike: [alike],
  sameEvents: [sameEvent],
  annotations: [unlinked],
  events: [noEvidence, oneSource, toldOnlyAhead, disputed, outsideWhole],
  notes: [uncitedQuotes],
  dates: [datesToConfirm],
};
