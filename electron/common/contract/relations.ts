import { z } from 'zod';
import { ArticleId, RelationId } from '../model/ids';
import { Relation } from '../model/relation';
import { likenessKinds } from '../sources/likeness';
import { onlyKinds } from '../sources/only-one-says';
import { call, Done, windowOf } from './base';
import { BriefDate } from './rows';

/** An article as it is named beside another. */
export const ArticleName = z.object({ id: z.string(), label: z.string() });
export type ArticleName = z.infer<typeof ArticleName>;

/** A relation as one of its two articles shows it, with the other. */
export const RelationRow = z.object({
  relation: Relation,
  other: ArticleName.extend({ publisher: z.string(), published: BriefDate, held: z.boolean() }),
});
export type RelationRow = z.infer<typeof RelationRow>;

/** Two articles called separate that others join all the same; `chain` goes from the one to the other. */
export const ContradictionRow = z.object({ chain: z.array(ArticleName).min(2) });
export type ContradictionRow = z.infer<typeof ContradictionRow>;

/** What two articles can be said to be to one another by their reader. */
export const Said = z.enum(['copy', 'rewording', 'translation', 'separate']);
export type Said = z.infer<typeof Said>;

/** An article that another looks like a copy or a rewording of, with nothing said of the two so far. */
export const ProposedRow = z.object({
  other: ArticleName.extend({ publisher: z.string(), published: BriefDate }),
  kind: z.enum(['copy', 'rewording']),
  /** How much of the one is found in the other, 0 to 1. */
  score: z.number(),
});
export type ProposedRow = z.infer<typeof ProposedRow>;

/** A stretch of a text in code points, its words in pieces: what only it says is set apart. */
const ReadStretch = z.object({
  start: z.int(),
  end: z.int(),
  pieces: z.array(z.object({ text: z.string(), mark: z.enum([...onlyKinds, 'firm']).nullable() })),
});
export type ReadStretch = z.infer<typeof ReadStretch>;

/** Two texts side by side: what they tell alike, and what only one of them says. */
export const SideBySide = z.object({
  /** What they look to be; null where nothing speaks for their telling of the same. */
  kind: z.enum(likenessKinds).nullable(),
  score: z.number(),
  /** The revisions compared, which the places are in. */
  revisionA: z.string(),
  revisionB: z.string(),
  passages: z.array(
    z.object({
      a: ReadStretch,
      b: ReadStretch,
      /** What one leaves open and the other says for sure: “may attend”, “attending”. */
      firmness: z.array(z.object({ open: z.enum(['a', 'b']), openWords: z.string(), firmWords: z.string() })),
    }),
  ),
  onlyA: z.array(ReadStretch),
  onlyB: z.array(ReadStretch),
});
export type SideBySide = z.infer<typeof SideBySide>;

const Two = z.object({ a: ArticleId, b: ArticleId });
const why = z.string().max(10_000);
const line = z.string().trim().max(2000);

export const relationsContract = {
  /** What was said of an article and others, the oldest first; and the source it is of. */
  ofArticle: call.input(z.object({ article: ArticleId, ...windowOf })).output(
    z.object({
      total: z.int(),
      rows: z.array(RelationRow),
      /** How many articles its source is, itself among them; `others` names the first of the rest. */
      together: z.int(),
      others: z.array(ArticleName),
      contradictions: z.array(ContradictionRow),
    }),
  ),
  /** The articles that one looks like a copy or a rewording of, of which nothing was decided; the likest first. */
  proposed: call
    .input(z.object({ article: ArticleId }))
    .output(z.object({ rows: z.array(ProposedRow).max(20) })),
  /**
   * The articles that hang together with one as likely copies or rewordings of one another, with nothing said of them;
   * the one added first comes first. `like` is what each looks to be of that one, where the two are alike themselves.
   */
  likelyGroup: call.input(z.object({ article: ArticleId })).output(
    z.object({
      total: z.int(),
      rows: z.array(ProposedRow.shape.other.extend({ like: ProposedRow.shape.kind.nullable() })).max(500),
    }),
  ),
  /**
   * Says of all these articles at once whether they are one source: each is joined to one it is like, or every two that
   * are alike are called separate. One change.
   */
  sayOfAll: call
    .input(z.object({ articles: z.array(ArticleId).min(2).max(500), one: z.boolean() }))
    .output(Done),
  /** Two articles read side by side. */
  sideBySide: call.input(Two).output(SideBySide),
  /** What is said of two articles now: whether they are one source. */
  between: call.input(Two).output(z.object({ relation: Relation.nullable() })),
  /** What saying so would come to: how many articles would then be one source with `a`, and what would contradict. */
  weigh: call
    .input(Two.extend({ kind: Said }))
    .output(z.object({ together: z.int(), contradictions: z.array(ContradictionRow) })),
  /** Says whether two articles are one source, and why; what was said of the two before gives way. */
  say: call
    .input(Two.extend({ kind: Said, first: ArticleId.nullable().default(null), why: why.default('') }))
    .output(Done),
  /** Records that an article retells a work: one of the library, or one not held, made by this same act. */
  retells: call
    .input(
      z.object({
        article: ArticleId,
        work: z.union([
          z.object({ id: ArticleId }),
          z.object({ title: line, publisher: line, address: line }),
        ]),
        why: why.default(''),
      }),
    )
    .output(z.object({ work: ArticleId, seq: z.int() })),
  /** Gives a relation another reason, or keeps it private; only what is given changes. */
  edit: call
    .input(z.object({ id: RelationId, why: why.optional(), private: z.boolean().optional() }))
    .output(Done),
  remove: call.input(z.object({ id: RelationId })).output(Done),
};
