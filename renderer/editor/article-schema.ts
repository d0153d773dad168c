import { getSchema, type Extensions } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { articleMarks } from './article-marks';
import type { PictureSource } from '../platform/pictures';
import { articleNodes, Image } from './article-nodes';

/** TipTap's extensions for an article: exactly the closed schema of `#common/text/doc-schema`, and nothing more. */
export const articleExtensions: Extensions = [...articleNodes, ...articleMarks];

/** The same, with the pictures that are drawn where they stand. */
export function articleExtensionsWith(source: PictureSource): Extensions {
  return articleExtensions.map((each) => (each === Image ? Image.configure({ source }) : each));
}

let schema: Schema | null = null;

/** The same as a ProseMirror schema; made once, since making it walks every extension. */
export function articleSchema(): Schema {
  schema ??= getSchema(articleExtensions);
  return schema;
}
