import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { z } from 'zod';
import { useLibrary } from '../../platform/session';
import { useSetting } from '../../platform/settings';
import { useCodebook } from '../../platform/tags';
import { useWorkspace } from '../../platform/workspace';
import { counted } from '../../ui/counted';
import { EmptyState } from '../../ui/EmptyState';
import { FilterField } from '../../ui/FilterField';
import { IconButton } from '../../ui/IconButton';
import { ListEdge } from '../../ui/ListEdge';
import { VirtualList, type ListHandle } from '../../ui/VirtualList';
import { MergeDialog } from './MergeDialog';
import { NewTag } from './NewTag';
import { beginNewTag, useNewTag } from './new-tag-request';
import { TagLineRow } from './TagLineRow';
import { isWithin, matchingRows, openRows, stepTarget, type TagStep } from './tree';
import { useTagActs } from './tag-acts';
import { useTagDrag } from './use-tag-drag';

const Ids = z.array(z.string());
const noIds: string[] = [];

/** Alt+Shift and an arrow move a tag: up and down among its own, right below the one above, left out of it. */
const stepKeys: Record<string, TagStep> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The codebook as a tree: made, renamed, moved, merged and deleted where it stands. */
export function TagTree() {
  const { rows, loading } = useCodebook();
  const { writable } = useLibrary();
  const list = useRef<ListHandle>(null);
  const [words, setWords] = useState('');
  const [closedIds, setClosed] = useSetting('tags.closed', Ids, noIds);
  const [renaming, setRenaming] = useState<string | null>(null);
  const making = useNewTag((state) => state.making);
  const [merging, setMerging] = useState<string | null>(null);
  const detail = useWorkspace((state) => state.detail);
  const showDetail = useWorkspace((state) => state.showDetail);
  const closed = new Set(closedIds);
  const shown = words.trim() === '' ? openRows(rows, closed) : matchingRows(rows, words);
  const acts = useTagActs(rows, { setRenaming, setMerging });
  const drag = useTagDrag(rows, acts.move);

  const hasBelow = (id: string): boolean => rows.some((row) => row.tag.parent === id);
  const setOpen = (id: string, open: boolean): void =>
    setClosed(open ? closedIds.filter((each) => each !== id) : [...closedIds, id]);
  const onKey = (event: KeyboardEvent, index: number): void => {
    const row = shown[index];
    if (!row) return;
    const { id } = row.tag;
    const step = event.altKey && event.shiftKey ? stepKeys[event.key] : undefined;
    const below = hasBelow(id);
    if (step && writable) {
      const target = stepTarget(rows, id, step);
      if (target) void acts.move(id, target.parent, target.before);
    } else if (event.key === 'F2' && writable) setRenaming(id);
    else if (event.key === 'Delete' && writable) acts.remove(row.tag);
    else if (event.key === 'ArrowLeft' && below && !closed.has(id) && !event.altKey) setOpen(id, false);
    else if (event.key === 'ArrowRight' && below && closed.has(id) && !event.altKey) setOpen(id, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <FilterField
        label="Filter tags"
        words={words}
        onWords={setWords}
        onDown={() => list.current?.focus()}
        options={
          <IconButton
            label="New tag"
            icon={<IconPlus size={18} stroke={1.75} />}
            disabled={!writable}
            onClick={() => beginNewTag(null)}
          />
        }
      />
      <ListEdge
        total={shown.length}
        one="tag"
        loading={loading}
        error={null}
        narrowing={words.trim() === '' ? '' : 'matching'}
        onClear={() => setWords('')}
      />
      {making && (
        <NewTag
          parent={rows.find((row) => row.tag.id === making.parent)?.tag ?? null}
          onDone={() => {
            useNewTag.setState({ making: null });
            list.current?.focus();
          }}
        />
      )}
      {shown.length === 0 && !loading && !making && (
        <EmptyState
          title={words.trim() === '' ? 'No tags yet' : 'No tag fits'}
          actions={
            words.trim() === ''
              ? [{ label: 'New tag', run: () => beginNewTag(null), disabled: !writable }]
              : []
          }
        >
          Tags sort what you mark: topics, people, groups and places, in a tree. Each has a colour and a line,
          so that passages are told apart without colour too.
        </EmptyState>
      )}
      {shown.length > 0 && (
        <VirtualList
          ref={list}
          label="Tags"
          role="tree"
          count={shown.length}
          rowHeight={32}
          keyOf={(index) => shown[index]?.tag.id ?? index}
          levelOf={(index) => shown[index]?.depth ?? 0}
          openOf={(index) => {
            const id = shown[index]?.tag.id;
            return id !== undefined && hasBelow(id) ? words.trim() !== '' || !closed.has(id) : null;
          }}
          labelOf={(index) => sayTag(shown[index])}
          textOf={(index) => shown[index]?.tag.name ?? ''}
          isChosen={(index) => detail?.kind === 'tag' && detail.id === shown[index]?.tag.id}
          onChoose={(index) => {
            const row = shown[index];
            if (row) showDetail({ kind: 'tag', id: row.tag.id });
          }}
          onKey={onKey}
          onMenu={(event, index) => {
            const row = shown[index];
            if (row) acts.openMenu(event, row.tag);
          }}
          rowProps={(index) => (writable ? drag(shown[index]?.tag.id ?? '') : {})}
          render={(index) => {
            const row = shown[index];
            if (!row) return null;
            return (
              <TagLineRow
                row={row}
                open={hasBelow(row.tag.id) ? !closed.has(row.tag.id) : null}
                onOpen={(open) => setOpen(row.tag.id, open)}
                renaming={renaming === row.tag.id}
                onRename={(name) => void acts.rename(row.tag.id, name)}
                onRenamed={() => {
                  setRenaming(null);
                  list.current?.focus();
                }}
              />
            );
          }}
        />
      )}
      {merging !== null && (
        <MergeDialog
          take={rows.find((row) => row.tag.id === merging)?.tag ?? null}
          notInto={rows.filter((row) => isWithin(rows, row.tag.id, merging)).map((row) => row.tag.id)}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  );
}

function sayTag(row: ReturnType<typeof openRows>[number] | undefined): string {
  if (!row) return '';
  const kind = row.tag.kind === 'topic' ? '' : `, ${row.tag.kind}`;
  return `${row.tag.name}${kind}, ${counted(row.annotations, 'annotation')}`;
}
