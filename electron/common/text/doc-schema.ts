import { z } from 'zod';
import { err, ok, type Result } from '#common/result';
import type { ArticleDoc as Doc } from './article-doc';
import { isSafeHref } from './href';

export type { Block, Inline } from './article-doc';
export type ArticleDoc = Doc;

/** Blocks nested deeper than this are refused; everything that walks a document may rely on it. */
export const maxDocLevels = 256;

const Attrs = {
  heading: z.strictObject({ level: z.int().min(1).max(6) }),
  orderedList: z.strictObject({ start: z.exactOptional(z.int().min(0)) }),
  // HTML's own ceilings: a table map is as large as its spans say, whatever the cells hold.
  cell: z.strictObject({
    colspan: z.exactOptional(z.int().min(1).max(1000)),
    rowspan: z.exactOptional(z.int().min(1).max(65_534)),
  }),
  image: z.strictObject({
    alt: z.exactOptional(z.string()),
    title: z.exactOptional(z.string()),
    file: z.exactOptional(z.string().regex(/^[0-9a-f]{64}$/, 'file must be a SHA-256 in lower-case hex')),
  }),
  link: z.strictObject({
    href: z.string().refine(isSafeHref, 'a link may only lead to http, https or mailto'),
  }),
};

const MarkSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: Attrs.link }),
]);

const Marks = z
  .array(MarkSchema)
  .refine((marks) => new Set(marks.map((mark) => mark.type)).size === marks.length, 'a mark is set twice');

/** What one kind of node looks like without its children, and which children it may hold. */
interface Rule {
  readonly schema: z.ZodType;
  readonly holds: ReadonlySet<string>;
  readonly isBlock: boolean;
}

const children = z.array(z.unknown());
const nothing: ReadonlySet<string> = new Set();
const inlines: ReadonlySet<string> = new Set(['text', 'hardBreak']);
const items: ReadonlySet<string> = new Set(['listItem']);
const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'caption',
  'codeBlock',
  'blockquote',
  'bulletList',
  'orderedList',
  'table',
  'horizontalRule',
  'image',
]);

function rule(type: string, shape: z.ZodRawShape, holds = nothing, isBlock = true): [string, Rule] {
  return [type, { schema: z.strictObject({ type: z.literal(type), ...shape }), holds, isBlock }];
}

const filled = { content: children.min(1) };
const mayBeEmpty = { content: z.exactOptional(children) };
const cell = { attrs: z.exactOptional(Attrs.cell), ...mayBeEmpty };

/*
 * Each schema checks one node only. A schema that called itself would overflow the stack on hostile nesting,
 * and on honest nesting when the caller stands deep already; the walk below keeps its own stack instead.
 */
const grammar: ReadonlyMap<string, Rule> = new Map([
  rule('doc', { content: children }, blocks),
  rule('paragraph', mayBeEmpty, inlines),
  rule('heading', { attrs: Attrs.heading, ...mayBeEmpty }, inlines),
  rule('caption', mayBeEmpty, inlines),
  rule('codeBlock', mayBeEmpty, new Set(['text'])),
  rule('blockquote', filled, blocks),
  rule('bulletList', filled, items),
  rule('orderedList', { attrs: z.exactOptional(Attrs.orderedList), ...filled }, items),
  rule('listItem', filled, blocks),
  rule('table', filled, new Set(['tableRow'])),
  rule('tableRow', mayBeEmpty, new Set(['tableCell', 'tableHeader'])),
  rule('tableCell', cell, blocks),
  rule('tableHeader', cell, blocks),
  rule('horizontalRule', {}),
  rule('image', { attrs: z.exactOptional(Attrs.image) }),
  rule('text', { text: z.string().min(1), marks: z.exactOptional(Marks) }, nothing, false),
  rule('hardBreak', {}, nothing, false),
]);

interface Visit {
  readonly node: unknown;
  readonly parent: Visit | null;
  readonly index: number;
  readonly level: number;
}

/** The way from the document to a node, as a reader of JSON would write it. */
function pathOf(visit: Visit): string {
  const steps: string[] = [];
  for (let at = visit; at.parent !== null; at = at.parent) steps.push(`content[${at.index}]`);
  return ['doc', ...steps.reverse()].join('.');
}

function typeOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null || !('type' in node)) return null;
  return typeof node.type === 'string' ? node.type : null;
}

/** What is wrong with one node where it stands, or null; its children are not looked at. */
function complaint(visit: Visit, allowed: ReadonlySet<string>, inCode: boolean): string | null {
  const type = typeOf(visit.node);
  if (type === null) return 'not a node: it has no type';
  if (!allowed.has(type))
    return `"${type}" may not stand here; expected ${[...allowed].join(', ') || 'nothing'}`;
  const rules = grammar.get(type);
  if (rules === undefined) throw new Error(`No rule for node type "${type}"`);
  if (rules.isBlock && visit.level > maxDocLevels) return `nested deeper than ${maxDocLevels} levels`;
  const parsed = rules.schema.safeParse(visit.node);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return issue
      ? `${issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''}${issue.message}`
      : 'not valid';
  }
  return inCode && 'marks' in (visit.node as object) ? 'text in a code block has no marks' : null;
}

function childrenOf(node: unknown): readonly unknown[] {
  const content = typeof node === 'object' && node !== null && 'content' in node ? node.content : undefined;
  return Array.isArray(content) ? (content as unknown[]) : [];
}

/**
 * Takes anything JSON can hold and returns it as an article document, the same object, or one sentence that
 * names the first node at fault. Closed: unknown nodes, marks and attributes are refused. The stack it uses
 * does not grow with nesting; more than `maxDocLevels` blocks inside one another are refused.
 */
export function parseArticleDoc(value: unknown): Result<Doc, string> {
  const pending: Visit[] = [{ node: value, parent: null, index: 0, level: 0 }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const parentType = visit.parent === null ? null : typeOf(visit.parent.node);
    const allowed = parentType === null ? new Set(['doc']) : (grammar.get(parentType)?.holds ?? nothing);
    const wrong = complaint(visit, allowed, parentType === 'codeBlock');
    if (wrong !== null) return err(`${pathOf(visit)}: ${wrong}`);
    const content = childrenOf(visit.node);
    for (let index = content.length - 1; index >= 0; index--) {
      pending.push({ node: content[index], parent: visit, index, level: visit.level + 1 });
    }
  }
  return ok(value as Doc);
}

/** The same check as a zod schema, for contracts and files. */
export const ArticleDoc: z.ZodType<Doc, Doc> = z.custom<Doc>().superRefine((value, context) => {
  const parsed = parseArticleDoc(value);
  if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.error });
});
