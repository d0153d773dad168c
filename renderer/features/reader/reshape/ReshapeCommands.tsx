import { memo } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import { excerpt } from '#common/text/excerpt';
import { rangesIn } from '#common/text/reshape';
import type { Tag } from '#common/model/tag';
import type { ArticleEditor } from '../../../editor/article-editor';
import { useCommand } from '../../../platform/commands';
import { notify } from '../../../platform/notify';
import { allOf, noAnnotation, readOnlyLibrary } from '../../../platform/reasons';
import { useWorkspace } from '../../../platform/workspace';
import { markLabel, tagsOf } from '../../annotations';
import type { AtHand } from '../use-passage-acts';
import type { RowsById } from '../use-reading';
import { layerFrom, spotOf } from './layers';
import type { ReshapeActs } from './use-reshape-acts';
import type { ResizingState } from './use-resizing';

export interface ReshapeCommandsProps {
  readonly editor: ArticleEditor | null;
  readonly revision: string;
  readonly rows: readonly AnnotationRow[];
  readonly byId: RowsById;
  readonly codebook: ReadonlyMap<string, Tag>;
  readonly atHand: AtHand;
  readonly acts: ReshapeActs;
  readonly resizing: ResizingState;
  readonly writable: boolean;
  readonly say: (words: string) => void;
}

/** The commands that give the annotation at hand another shape, and those that walk annotations lying in one spot. */
export const ReshapeCommands = memo(function ReshapeCommands(props: ReshapeCommandsProps) {
  const { editor, revision, rows, byId, codebook, atHand, acts, resizing, writable, say } = props;
  const { row } = atHand;
  const placed = row !== null && rangesIn(row.annotation.stretches, revision).length > 0;
  const next = row ? (rows[rows.indexOf(row) + 1] ?? null) : null;
  const reshapes = writable && placed;
  const enabled = allOf(
    writable || readOnlyLibrary,
    row !== null || noAnnotation,
    placed || 'Its words are not in this version of the text',
  );
  useCommand('annotation.resize', resizing.begin, { enabled });
  useCommand(
    'annotation.addWords',
    () => {
      const passage = editor?.passage();
      return row && passage ? acts.addWords(row, passage) : undefined;
    },
    {
      enabled: allOf(enabled, atHand.passage !== null || 'Select the words to add first'),
      ready: () => reshapes && editor?.passage() != null,
    },
  );
  useCommand('annotation.split', () => (row ? acts.split(row) : undefined), { enabled });
  useCommand(
    'annotation.merge',
    () => {
      if (row && next) return acts.merge(row, next);
      notify.done('No annotation comes after this one: there is none to merge it with.');
      return undefined;
    },
    { enabled },
  );
  const layer = (step: 1 | -1): void => {
    if (!editor) return;
    const here = spotOf(editor, row, revision);
    const found = byId.get(layerFrom(here, row?.annotation.id ?? null, step) ?? '');
    if (!found) return;
    useWorkspace.getState().selectAnnotation(found.annotation.id);
    const place = `${here.indexOf(found.annotation.id) + 1} of ${here.length} here`;
    say(`${place}. ${markLabel(found, tagsOf(found, codebook))}. ${excerpt(found.quote, 80)}`);
  };
  const inText = (): boolean => editor?.hasFocus() === true;
  const some = rows.length > 0 || 'No annotation shows in this article';
  useCommand('annotation.outer', () => layer(1), { enabled: some, ready: inText });
  useCommand('annotation.inner', () => layer(-1), { enabled: some, ready: inText });
  return null;
});
