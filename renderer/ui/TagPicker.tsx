import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { z } from 'zod';
import type { TagChoice } from '#common/contract/annotations';
import type { Tag, TagKind } from '#common/model/tag';
import { takeHeldTyping } from '../platform/held-typing';
import { useCall } from '../platform/live';
import { useCodebook } from '../platform/tags';
import { kindsToMake, tagsFor } from './tags-for';
import { TagLine } from './TagChip';
import styles from './TagPicker.module.css';

export type TagChosen = z.input<typeof TagChoice>;

export interface TagPickerProps {
  readonly label: string;
  /** A tag that is there, or the name and kind of one to be made. */
  readonly onPick: (choice: TagChosen) => void;
  /** Only tags of these kinds; a new one is one of them, chosen with the arrow keys. All kinds when left out. */
  readonly kinds?: readonly TagKind[];
  /** Tags not to offer: those that are on it already. */
  readonly except?: readonly string[];
  readonly placeholder?: string;
  /** False where only tags that are there may be chosen. */
  readonly canCreate?: boolean;
  readonly autoFocus?: boolean;
  /** Drops its list where it stands, for a popover that a click elsewhere closes. */
  readonly inPlace?: boolean;
  /** What a number beside each tag says; those it does not name have none. */
  readonly counts?: ReadonlyMap<string, number> | undefined;
  readonly onCancel?: () => void;
}

const create = '+new ';
const noKinds: readonly TagKind[] = [];
/** Tags offered at a time: what is glanced over without scrolling. */
const offered = 8;

/** One field that finds a tag by typing, or makes it: the row that Enter will take is always marked. */
export function TagPicker(props: TagPickerProps) {
  const { label, placeholder = 'Add a tag', counts } = props;
  const { combobox, input, words, tags, newKinds, pick, onWords, onKeyDown, leave } = usePicking(props);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      position="bottom-start"
      shadow="md"
      withinPortal={props.inPlace !== true}
      keepMounted={false}
    >
      <Combobox.Target>
        <TextInput
          ref={input}
          size="xs"
          aria-label={label}
          placeholder={placeholder}
          value={words}
          autoFocus={props.autoFocus ?? false}
          data-autofocus={props.autoFocus ?? undefined}
          onChange={(event) => onWords(event.currentTarget.value)}
          onClick={() => combobox.openDropdown()}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }}>
          {tags.map((tag) => (
            <Combobox.Option key={tag.id} value={tag.id}>
              <TagOption tag={tag} count={counts && (counts.get(tag.id) ?? 0)} />
            </Combobox.Option>
          ))}
          {newKinds.map((kind) => (
            <Combobox.Option key={kind} value={`${create}${kind}`}>
              <span className={styles.option}>
                <span className={styles.name}>New: {words.trim()}</span>
                {newKinds.length > 1 && <span className={styles.kind}>{kind}</span>}
              </span>
            </Combobox.Option>
          ))}
          {tags.length === 0 && newKinds.length === 0 && <Combobox.Empty>No tag fits</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** What the words typed offer, and how one of it is taken. */
function usePicking({
  onPick,
  onCancel,
  kinds = noKinds,
  except = [],
  canCreate = true,
  autoFocus = false,
}: TagPickerProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [words, setWords] = useState('');
  // Found in the codebook this window holds: an answer on its way could put another tag under a quick Enter.
  const { rows } = useCodebook();
  const recent = useCall(['tags', 'recent'], undefined);
  const known = words.trim() === '' ? (recent.data?.tags ?? []) : rows.map(({ tag }) => tag);
  const fits = (tag: Tag): boolean =>
    !except.includes(tag.id) && (kinds.length === 0 || kinds.includes(tag.kind));
  const tags = tagsFor(words, known.filter(fits)).slice(0, offered);
  const name = words.trim();
  const newKinds = canCreate ? kindsToMake(name, rows, kinds) : [];
  const pick = (value: string): void => {
    setWords('');
    combobox.closeDropdown();
    const kind = newKinds.find((each) => value === `${create}${each}`);
    onPick(kind === undefined ? { id: value } : { name, kind });
  };
  const leave = (): void => {
    combobox.closeDropdown();
    onCancel?.();
  };
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // In the same moment as it gets the focus: what was typed on the way here is for this field.
    if (autoFocus && input.current) takeHeldTyping(input.current);
  }, [autoFocus]);
  const first = tags[0]?.id ?? (newKinds[0] === undefined ? undefined : `${create}${newKinds[0]}`);
  const { dropdownOpened, selectFirstOption } = combobox;
  // Marked once it is drawn: the row that Enter takes is the first of what fits now.
  useEffect(() => {
    if (dropdownOpened && name !== '') selectFirstOption();
  }, [dropdownOpened, name, first, selectFirstOption]);
  const onWords = (typed: string): void => {
    setWords(typed);
    combobox.openDropdown();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const early = name !== '' && combobox.getSelectedOptionIndex() < 0;
    if (event.key === 'Enter' && early && first !== undefined && !event.nativeEvent.isComposing) {
      // Faster than the list was drawn.
      event.preventDefault();
      pick(first);
    }
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setWords('');
    leave();
  };
  return { combobox, input, words, tags, newKinds, pick, onWords, onKeyDown, leave };
}

function TagOption({ tag, count }: { tag: Tag; count: number | undefined }) {
  return (
    <span className={styles.option}>
      <TagLine tag={tag} />
      <span className={styles.name}>{tag.name}</span>
      {tag.kind !== 'topic' && <span className={styles.kind}>{tag.kind}</span>}
      {count !== undefined && <span className={styles.kind}>{count.toLocaleString('en')}</span>}
    </span>
  );
}
