import { z } from 'zod';
import { TagId } from './ids';
import { recordFields } from './record';

export const tagKinds = ['topic', 'person', 'group', 'place'] as const;
export const TagKind = z.enum(tagKinds);
export type TagKind = z.infer<typeof TagKind>;

/** Colour alone tells too few people apart, so every tag has a line style as well. */
export const lineStyles = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const;
export const LineStyle = z.enum(lineStyles);
export type LineStyle = z.infer<typeof LineStyle>;

/** An entry of the codebook. `hue` is in degrees, 0 to 359; `rank` orders siblings. */
export const Tag = z.looseObject({
  id: TagId,
  ...recordFields,
  name: z.string().min(1),
  kind: TagKind.default('topic'),
  parent: TagId.nullable().default(null),
  rank: z.number().default(0),
  names: z.array(z.string()).default([]),
  hue: z.int().min(0).max(359).default(48),
  line: LineStyle.default('solid'),
  description: z.string().default(''),
});
export type Tag = z.infer<typeof Tag>;
