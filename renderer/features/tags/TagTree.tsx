import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { z } from 'zod';
import type { TagRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
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
import { NewTag } from './NewTag';
import { beginNewTag, useNewTag } from './new-tag-request';
import { TagLineRow } from './TagLineRow';
import { matchingRows, openRows, type TagStep } from './tree';
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

/** What is open and being renamed in the tree. */
function useTreeState() {
  const [closedIds, setClosed] = useSetting('tags.closed', Ids, noIds);
  const [renaming, setRenaming] = useState<string | null>(null);
  return {
    closed: new Set(closedIds),
    setOpen: (id: string, open: boolean): void =>
      setClosed(open ? closedIds.filter((each) => each !== id) : [...closedIds, id]),
    renaming,
    setRenaming,
  };
}

/** The codebook as a tree: made, renamed, moved, merged and deleted where it stands. */
export function TagTree() {
  const { rows, loading } = useCodebook();
  const { writable } = useLibrary();
  const list = useRef<ListHandle>(null);
  const [words, setWords] = useState('');
  const making = useNewTag((state) => state.making);
  const filtered = words.trim() !== '';
  const tree = useTreeState();
  const shown = filtered ? matchingRows(rows, words) : openRows(rows, tree.closed);
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
        narrowing={filtered ? 'matching' : ''}
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
      {shown.length === 0 && !loading && !making && <NoTags filtered={filtered} writable={writable} />}
      {shown.length > 0 && <Tree rows={rows} shown={shown} filtered={filtered} tree={tree} list={list} />}
    </>
  );
}

function NoTags({ filtered, writable }: { filtered: boolean; writable: boolean }) {
  if (filtered) return <EmptyState title="No tag fits">Fewer words will show more.</EmptyState>;
  return (
    <EmptyState
      title="No tags yet"
      actions={[{ label: 'New tag', run: () => beginNewTag(null), disabled: !writable }]}
    >
      Tags sort what you mark: topics, people, groups and places, in a tree. Each has a colour and a line, so
      that passages are told apart without colour too.
    </EmptyState>
  );
}

interface TreeProps {
  rows: readonly TagRow[];
  shown: readonly TagRow[];
  filtered: boolean;
  tree: ReturnType<typeof useTreeState>;
  list: RefObject<ListHandle | null>;
}

function Tree({ rows, shown, filtered, tree, list }: TreeProps) {
  const { writable } = useLibrary();
  const detail = useWorkspace((state) => state.detail);
  const showDetail = useWorkspace((state) => state.showDetail);
  const acts = useTagActs(rows, tree);
  const drag = useTagDrag(rows, acts.move, acts.askDropped);
  const hasBelow = (id: string): boolean => rows.some((row) => row.tag.parent === id);
  const isOpen = (id: string): boolean | null => (hasBelow(id) ? filtered || !tree.closed.has(id) : null);
  const within = (index: number, does: (tag: Tag) => void): void => {
    const tag = shown[index]?.tag;
    if (tag) does(tag);
  };
  return (
    <VirtualList
      ref={list}
      label="Tags"
      role="tree"
      count={shown.length}
      rowHeight={32}
      keyOf={(index) => shown[index]?.tag.id ?? index}
      levelOf={(index) => shown[index]?.depth ?? 0}
      openOf={(index) => isOpen(shown[index]?.tag.id ?? '')}
      labelOf={(index) => sayTag(shown[index])}
      textOf={(index) => shown[index]?.tag.name ?? ''}
      isChosen={(index) => detail?.kind === 'tag' && detail.id === shown[index]?.tag.id}
      onChoose={(index) => within(index, (tag) => showDetail({ kind: 'tag', id: tag.id }))}
      onKey={(event, index) => {
        const tag = shown[index]?.tag;
        const act = tag && treeKey(event, { tag, open: isOpen(tag.id), writable, acts, tree });
        if (!act) return;
        act();
        event.preventDefault();
        event.stopPropagation();
      }}
      onMenu={(event, index) => within(index, (tag) => acts.openMenu(event, tag))}
      rowProps={(index) => (writable ? drag(shown[index]?.tag.id ?? '') : {})}
      render={(index) => {
        const row = shown[index];
        if (!row) return null;
        return (
          <TagLineRow
            row={row}
            open={isOpen(row.tag.id)}
            onOpen={(open) => tree.setOpen(row.tag.id, open)}
            renaming={tree.renaming === row.tag.id}
            onRename={(name) => void acts.rename(row.tag.id, name)}
            onRenamed={() => {
              tree.setRenaming(null);
              list.current?.focus();
            }}
          />
        );
      }}
    />
  );
}

interface AtKey {
  readonly tag: Tag;
  /** Null for a tag with none below it. */
  readonly open: boolean | null;
  readonly writable: boolean;
  readonly acts: ReturnType<typeof useTagActs>;
  readonly tree: TreeProps['tree'];
}

/** What a key does to a tag of the tree; undefined where it does nothing. */
function treeKey(
  { key, altKey, shiftKey }: KeyboardEvent,
  { tag, open, writable, acts, tree }: AtKey,
): (() => void) | undefined {
  const step = altKey && shiftKey ? stepKeys[key] : undefined;
  if (writable && step) return () => acts.step(tag.id, step);
  if (writable && key === 'F2') return () => tree.setRenaming(tag.id);
  if (writable && key === 'Delete') return () => acts.remove(tag);
  if (altKey) return undefined;
  if (key === 'ArrowLeft' && open === true) return () => tree.setOpen(tag.id, false);
  if (key === 'ArrowRight' && open === false) return () => tree.setOpen(tag.id, true);
  return undefined;
}

function sayTag(row: TagRow | undefined): string {
  if (!row) return '';
  const kind = row.tag.kind === 'topic' ? '' : `, ${row.tag.kind}`;
  return `${row.tag.name}${kind}, ${counted(row.annotations, 'annotation')}`;
}
