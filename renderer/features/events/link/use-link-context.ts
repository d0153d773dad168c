import type { Requests } from '../../../platform/requests';
import { useCall } from '../../../platform/live';
import type { CountedFrom } from '../../../ui/date-entry';

type Passage = Requests['link']['passage'];

/** What is known of the words that are being linked. */
export interface LinkContext {
  readonly article: string | null;
  /** The article's date, which words like "Tuesday" count from. */
  readonly counted: CountedFrom | null;
  /** Events these words are tied to already. */
  readonly linked: ReadonlySet<string>;
}

/** Looks up the article of a passage or annotation, its date, and the events already tied to it. */
export function useLinkContext(passage: Passage): LinkContext {
  const annotation = 'annotation' in passage ? passage.annotation : null;
  const held = useCall(['annotations', 'get'], { id: annotation ?? '' }, { enabled: annotation !== null });
  const article = 'annotation' in passage ? (held.data?.article.id ?? null) : passage.article;
  const whole = useCall(['articles', 'get'], { id: article ?? '' }, { enabled: article !== null });
  const published = whole.data?.article.published?.edtf ?? null;
  const counted: CountedFrom | null =
    whole.data && published !== null
      ? { edtf: published, article: whole.data.article.id, field: 'published' }
      : null;
  const linked = new Set(held.data?.row.evidence.map(({ evidence }): string => evidence.target.id));
  return { article, counted, linked };
}
