import { z } from 'zod';

/** One node of TipTap JSON as stored in comments, descriptions and notes. */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly RichNode[] | undefined;
  readonly marks?: readonly RichMark[] | undefined;
  readonly text?: string | undefined;
}

/** A mark on a stretch of text in rich text. */
export interface RichMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

/** A whole rich text: TipTap JSON whose top node is `doc`. */
export interface RichText extends RichNode {
  readonly type: 'doc';
}

/** Deeper than this no editor of ours goes; foreign data that does is refused before anything recurses. */
export const maxRichTextDepth = 64;

function withinDepth(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxRichTextDepth) return false;
    level = level.flatMap((node) => {
      const content = (node as { content?: unknown } | null)?.content;
      return Array.isArray(content) ? (content as unknown[]) : [];
    });
  }
  return true;
}

const RichNodeShape: z.ZodType<RichNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(RichNodeShape).optional(),
    marks: z
      .array(z.looseObject({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() }))
      .optional(),
    text: z.string().optional(),
  }),
);

/** Rich text from disk or the wire: its shape and depth, not which nodes an editor knows. */
export const RichText = z
  .unknown()
  .refine(withinDepth, 'rich text is nested too deeply')
  .pipe(RichNodeShape.refine((node) => node.type === 'doc', 'rich text must be a doc'))
  .transform((node) => node as RichText);

/** An attribute that should be text; '' where it is absent or anything else. */
export function textAttr(attrs: RichNode['attrs'], name: string): string {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
}

/** A rich text with nothing in it. */
export function emptyRichText(): RichText {
  return { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** A rich text of plain paragraphs, one a line. */
export function plainRichText(text: string): RichText {
  const paragraphs = text.split('\n').map((line): RichNode => {
    return line === ''
      ? { type: 'paragraph' }
      : { type: 'paragraph', content: [{ type: 'text', text: line }] };
  });
  return { type: 'doc', content: paragraphs };
}

/** What a citation says among a note's words. Set off by a space: on the screen it is a number close behind a word. */
export function citedWords(quote: string): string {
  return ` “${quote}”`;
}

/** The words of a rich text for lists and search: blocks joined by one LF; citations give their quote. */
export function richTextWords(doc: RichNode | null | undefined): string {
  if (!doc) return '';
  const blocks: string[] = [];
  const visit = (node: RichNode): string => {
    if (node.type === 'text') return node.text ?? '';
    if (node.type === 'hardBreak') return '\n';
    if (node.type === 'citation') return citedWords(textAttr(node.attrs, 'quote'));
    if (node.type === 'citationBlock') {
      blocks.push(textAttr(node.attrs, 'quote'));
      return '';
    }
    const inline = (node.content ?? []).map(visit).join('');
    if (inline !== '') blocks.push(inline);
    return '';
  };
  visit(doc);
  return blocks.join('\n');
}

/** Whether a rich text says nothing: no words and no citations. */
export function isEmptyRichText(doc: RichNode | null | undefined): boolean {
  return richTextWords(doc).trim() === '';
}
