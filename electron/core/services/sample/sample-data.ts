import { z } from 'zod';
import { looseEndKinds } from '#common/derive/loose-ends/loose-end';
import { articleKinds, FieldOrigin } from '#common/model/article';
import { Aspect, Stance } from '#common/model/evidence';
import { Confidence, Standing } from '#common/model/event';
import { LineStyle, TagKind } from '#common/model/tag';

/** What a record of the sample is called in its data: kind and name. */
export const Key = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/);
const Told = z.strictObject({ edtf: z.string(), words: z.string() });
const Part = z.union([z.string(), z.strictObject({ cite: Key })]);
/** A block of a note. */
export const Block = z.union([
  z.strictObject({ paragraph: z.array(Part) }),
  z.strictObject({ heading: z.string() }),
  z.strictObject({ quote: Key }),
]);
export type Block = z.infer<typeof Block>;

/** The sample library as plain data: records by key, quotes instead of offsets. */
export const SampleData = z.strictObject({
  name: z.string(),
  clock: z.iso.datetime(),
  about: z.string(),
  tags: z.array(
    z.strictObject({
      key: Key,
      name: z.string(),
      kind: TagKind,
      parent: Key.optional(),
      hue: z.int(),
      line: LineStyle,
      description: z.string(),
    }),
  ),
  articles: z.array(
    z.strictObject({
      key: Key,
      file: z.string(),
      kind: z.enum(articleKinds),
      fields: z.partialRecord(z.enum(['title', 'byline', 'publisher', 'address', 'language']), z.string()),
      published: z
        .strictObject({
          edtf: z.string(),
          words: z.string(),
          from: FieldOrigin,
          why: z.string(),
          confirmed: z.boolean(),
        })
        .optional(),
    }),
  ),
  relations: z.array(
    z.strictObject({
      key: Key,
      a: Key,
      b: Key,
      kind: z.enum(['copy', 'rewording', 'translation', 'update', 'retells', 'separate']),
      first: Key,
      why: z.string(),
    }),
  ),
  events: z.array(
    z.strictObject({
      key: Key,
      title: z.string(),
      date: Told,
      dateFrom: Key,
      standing: Standing.optional(),
      confidence: Confidence.optional(),
      why: z.string().optional(),
      partOf: Key.optional(),
      tags: z.array(Key).optional(),
    }),
  ),
  annotations: z.array(
    z.strictObject({
      key: Key,
      article: Key,
      quote: z.string(),
      tags: z.array(Key),
      comment: z.string().optional(),
    }),
  ),
  evidence: z.array(
    z.strictObject({
      key: Key,
      annotation: Key,
      event: Key,
      stance: Stance,
      about: Aspect,
      told: Told.optional(),
      saidBy: z.array(Key).optional(),
      comment: z.string().optional(),
    }),
  ),
  /** Loose ends of events that were set aside: what they hang on is in `part`, as their rules say it. */
  aside: z.array(
    z.strictObject({
      key: Key,
      event: Key,
      kind: z.enum(looseEndKinds),
      part: z.string(),
      why: z.string(),
    }),
  ),
});
export type SampleData = z.infer<typeof SampleData>;
