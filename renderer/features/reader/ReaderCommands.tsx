import { memo } from 'react';
import type { CommandId } from '#common/contract/commands';
import type { QuoteCopy } from '#common/formats/quote-copy';
import type { Tag } from '#common/model/tag';
import { useCommand } from '../../platform/commands';
import { allOf, noAnnotation, nothingMarked, nothingSelected, readOnlyLibrary } from '../../platform/reasons';
import type { AnnotationActs } from '../annotations';
import { copyQuote } from './copy-quote';
import type { AtHand, PassageActs } from './use-passage-acts';

export interface ReaderCommandsProps {
  readonly atHand: AtHand;
  readonly acts: PassageActs;
  readonly onAnnotation: AnnotationActs;
  readonly recent: readonly Tag[];
  readonly writable: boolean;
  /** The words to copy, with where they are from; null when there are none. */
  readonly quote: () => QuoteCopy | null;
  readonly canWalk: boolean;
  readonly walk: (step: 1 | -1) => void;
}

const tagNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What the reader's commands do now. They act on the words selected, else on the annotation at hand. */
export function ReaderCommands(props: ReaderCommandsProps) {
  const { atHand, acts, onAnnotation, recent, writable, quote, canWalk, walk } = props;
  const { passage, row } = atHand;
  const something = passage !== null || row !== null;
  // Each looks for itself what is selected when its turn comes.
  const ready = (): boolean => writable;
  const enabled = allOf(writable || readOnlyLibrary, something || nothingMarked);
  const walks = canWalk || 'No annotation shows in this article';
  useCommand('article.highlight', acts.highlight, {
    enabled: allOf(writable || readOnlyLibrary, passage !== null || nothingSelected),
    ready,
  });
  useCommand('article.tag', acts.tags, { enabled, ready });
  useCommand('article.comment', acts.comment, { enabled, ready });
  useCommand('article.link', acts.link, { enabled, ready });
  useCommand('article.cite', acts.cite, { enabled, ready });
  useCommand('article.copyQuote', () => copyQuote(quote()), { enabled: something || nothingMarked });
  useCommand('annotation.next', () => walk(1), { enabled: walks });
  useCommand('annotation.previous', () => walk(-1), { enabled: walks });
  useCommand(
    'annotation.remove',
    () => {
      // In a list Delete means the row there, even where that list has no use for the key.
      const elsewhere = document.activeElement?.closest('[role="tree"], [role="listbox"], [role="grid"]');
      if (row && !elsewhere) return onAnnotation.remove(row);
      return undefined;
    },
    {
      enabled: allOf(
        writable || readOnlyLibrary,
        row !== null || noAnnotation,
        passage === null || 'Words are selected: let go of them first',
      ),
    },
  );
  return tagNumbers.map((n) => (
    <TagCommand
      key={n}
      id={`article.tag${n}`}
      tag={recent[n - 1] ?? null}
      something={something}
      writable={writable}
      acts={acts}
    />
  ));
}

const TagCommand = memo(function TagCommand({
  id,
  tag,
  something,
  writable,
  acts,
}: {
  id: CommandId;
  tag: Tag | null;
  something: boolean;
  writable: boolean;
  acts: PassageActs;
}) {
  useCommand(id, () => (tag ? acts.tag({ id: tag.id }, tag.name) : undefined), {
    enabled: allOf(
      writable || readOnlyLibrary,
      tag !== null || 'No tag was used that long ago',
      something || nothingMarked,
    ),
    ready: () => writable && tag !== null,
    label: tag ? `Highlight as ${tag.name}` : undefined,
  });
  return null;
});
