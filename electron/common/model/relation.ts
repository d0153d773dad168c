import { z } from 'zod';
import { ArticleId, RelationId } from './ids';
import { recordFields } from './record';

export const relationKinds = ['copy', 'rewording', 'translation', 'update', 'retells', 'separate'] as const;

/** Kinds that make two articles one source; the others relate them without joining. */
export const joiningKinds: ReadonlySet<string> = new Set(['copy', 'rewording', 'translation']);

/** How two articles are related. `first` names the one that came first, where known. */
export const Relation = z.looseObject({
  id: RelationId,
  ...recordFields,
  a: ArticleId,
  b: ArticleId,
  kind: z.enum(relationKinds),
  first: ArticleId.nullable().default(null),
  by: z.enum(['user', 'program']),
  why: z.string().default(''),
});
export type Relation = z.infer<typeof Relation>;
