import type { Node } from '@tiptap/pm/model';
import type { ArticleDoc } from '#common/text/article-doc';
import { buildBlockMap, posToOffset, type BlockMap } from '#common/text/block-map';
import { CodePointIndex } from '#common/text/code-points';
import { applyStep, soleEdit, type TextEdit } from '#common/text/revise/text-edit';
import type { Inputs } from '../platform/api';

/** An edit of an article's document, as the core takes it. */
export type TextEditMade = Extract<Inputs['articles']['revise']['change'], { kind: 'blocks' }>;

/** A piece of a document that was changed: positions before (A) and after (B). */
interface Changed {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** An editor's document as an article document: attributes that say nothing are left out. */
export function docOf(doc: Node): ArticleDoc {
  return bare(doc.toJSON()) as ArticleDoc;
}

function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  const { attrs, ...rest } = node as { attrs?: Record<string, unknown> };
  const said = Object.entries(attrs ?? {}).filter(([, value]) => value !== null);
  const inner = Object.entries(rest).map(([key, value]) => [key, bare(value)] as const);
  return { ...Object.fromEntries(inner), ...(said.length > 0 ? { attrs: Object.fromEntries(said) } : {}) };
}

/**
 * The edit between two documents of one editor. Top blocks that were not touched are the same objects in both, so
 * only the others are sent. The steps are left out where they would not lead to the new text: then both texts are
 * compared instead.
 */
export function editOf(start: Node, map: BlockMap, end: Node, changes: readonly Changed[]): TextEditMade {
  const steps = stepsOf(map, buildBlockMap(docOf(end)), changes);
  return { kind: 'blocks', splices: splicesBetween(start, end), steps };
}

/** UTF-16 units that a last step may put right: the line break beside a block put in or taken out. */
const aside = 4;

function stepsOf(old: BlockMap, next: BlockMap, changes: readonly Changed[]): TextEditMade['steps'] {
  const step = changes.flatMap(({ fromA, toA, fromB, toB }): TextEdit[] => {
    const text = next.index.slice(posToOffset(next, fromB), posToOffset(next, toB));
    const [from, to] = [posToOffset(old, fromA), posToOffset(old, toA)];
    return old.index.slice(from, to) === text ? [] : [{ start: from, end: to, text }];
  });
  const made = applyStep(old.index, step);
  if (!made.ok) return null;
  const [rest] = soleEdit(new CodePointIndex(made.value), next.index.text);
  if (!rest) return [step];
  return rest.end - rest.start <= aside && rest.text.length <= aside ? [step, [rest]] : null;
}

function splicesBetween(start: Node, end: Node): TextEditMade['splices'] {
  const places = new Map<Node, number>();
  start.forEach((child, _, at) => places.set(child, at));
  const splices: { at: number; remove: number; insert: unknown[] }[] = [];
  let done = 0;
  let fresh: unknown[] = [];
  const close = (at: number): void => {
    if (at > done || fresh.length > 0) splices.push({ at: done, remove: at - done, insert: fresh });
    fresh = [];
  };
  end.forEach((child) => {
    const at = places.get(child);
    if (at === undefined || at < done) {
      fresh.push(bare(child.toJSON()));
      return;
    }
    close(at);
    done = at + 1;
  });
  close(start.childCount);
  return splices;
}
