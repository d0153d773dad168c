import { z } from 'zod';
import { DateAsTold } from '../model/date-as-told';
import { ArticleId } from '../model/ids';
import { Offset } from '../model/record';
import { TagChoice } from './annotations';
import { call, Done } from './base';
import { BriefDate } from './rows';

/** Suggestions that are shown at a time: who settles one sees the next. */
export const suggestionsShown = 6;
/** Dismissed ones that are listed, to be brought back. */
export const dismissedShown = 40;

/** An event that a sentence of an article tells of with its date. Nothing of it is stored until the user accepts it. */
export const SuggestedEvent = z.object({
  /** Names it among those of its article, as long as its sentence is there. */
  key: z.string(),
  /** Its sentence in the article's text, in code points, end-exclusive. */
  start: Offset,
  end: Offset,
  quote: z.string(),
  title: z.string(),
  told: DateAsTold,
  /** Tags of people, groups and places its sentence names; names without an id are not in the codebook yet. */
  tags: z.array(z.object({ choice: TagChoice, name: z.string() })).max(12),
  /** The event that is there already and that it is likely about. */
  likely: z.object({ id: z.string(), title: z.string(), date: BriefDate }).nullable(),
  /** The highlight that lies on exactly its sentence. */
  annotation: z.string().nullable(),
});
export type SuggestedEvent = z.infer<typeof SuggestedEvent>;

const One = z.object({ article: ArticleId, key: z.string().min(1).max(200) });

export const suggestionsContract = {
  /** The events that sentences of an article suggest: the likeliest few, in text order. Asking changes nothing. */
  ofArticle: call.input(z.object({ article: ArticleId })).output(
    z.object({
      /** The text revision that the offsets count in; null where no text is held. */
      revision: z.string().nullable(),
      /** Why there are none, or only those with a whole date of their own. */
      held: z.enum(['no text', 'undated', 'language']).nullable(),
      rows: z.array(SuggestedEvent).max(suggestionsShown),
      dismissed: z
        .array(z.object({ key: z.string(), title: z.string(), quote: z.string() }))
        .max(dismissedShown),
    }),
  ),
  /** Remembers a no: the sentence is not suggested again. */
  dismiss: call.input(One).output(Done),
  bringBack: call.input(One).output(Done),
};
