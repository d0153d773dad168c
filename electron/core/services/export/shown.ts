import type { Evidence } from '#common/model/evidence';
import type { LibraryData } from '#common/model/library';
import type { Relation } from '#common/model/relation';
import { textAttr, type RichNode } from '#common/model/rich-text';
import type { Tag } from '#common/model/tag';

/** What stands for the words of something private that something else cites. */
export const leftOut = '[left out as private]';

/**
 * What an export may show. Private is handed down: from an article to its passages, from either end to a claim, so
 * that nothing private shows through what is not.
 */
export class Shown {
  constructor(readonly data: LibraryData) {}

  article(id: string): boolean {
    return this.data.articles.get(id)?.private === false;
  }

  annotation(id: string): boolean {
    const annotation = this.data.annotations.get(id);
    return annotation?.private === false && this.article(annotation.article);
  }

  event(id: string): boolean {
    return this.data.events.get(id)?.private === false;
  }

  claim(evidence: Evidence): boolean {
    return !evidence.private && this.annotation(evidence.annotation) && this.event(evidence.target.id);
  }

  claims(ids: Iterable<string>): Evidence[] {
    return [...ids].flatMap((id) => {
      const evidence = this.data.evidence.get(id);
      return evidence && this.claim(evidence) ? [evidence] : [];
    });
  }

  relation({ private: isPrivate, a, b }: Relation): boolean {
    return !isPrivate && this.article(a) && this.article(b);
  }

  tag(id: string): boolean {
    return this.data.tags.get(id)?.private === false;
  }

  tags(ids: readonly string[]): Tag[] {
    return ids.flatMap((id) => (this.tag(id) ? (this.data.tags.get(id) ?? []) : []));
  }

  tagNames(ids: readonly string[]): string[] {
    return this.tags(ids).map(({ name }) => name);
  }

  /** What a citation node may say of what it cites: the words it holds, unless the record is private. */
  citedQuote({ kind, id, quote }: { kind: string; id: string; quote: string }): string {
    const { annotations, evidence, events, articles, tags } = this.data;
    const claim = kind === 'evidence' ? evidence.get(id) : undefined;
    const hidden =
      (kind === 'annotation' && annotations.has(id) && !this.annotation(id)) ||
      (claim !== undefined && !this.claim(claim)) ||
      (kind === 'event' && events.has(id) && !this.event(id)) ||
      (kind === 'article' && articles.has(id) && !this.article(id)) ||
      (kind === 'tag' && tags.get(id)?.private === true);
    return hidden ? leftOut : quote;
  }

  /** A rich text with no words in it of what is private: those of citations stand in the text itself. */
  richText(node: RichNode): RichNode {
    const attrs = node.attrs;
    const cites = node.type === 'citation' || node.type === 'citationBlock';
    const quote = cites
      ? this.citedQuote({
          kind: textAttr(attrs, 'kind'),
          id: textAttr(attrs, 'id'),
          quote: textAttr(attrs, 'quote'),
        })
      : '';
    return {
      ...node,
      ...(cites ? { attrs: { ...attrs, quote } } : {}),
      ...(node.content ? { content: node.content.map((child) => this.richText(child)) } : {}),
    };
  }
}
