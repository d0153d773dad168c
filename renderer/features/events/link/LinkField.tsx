import { Button, TextInput } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useAct } from '../../../platform/act';
import { notify } from '../../../platform/notify';
import type { Requests } from '../../../platform/requests';
import { useWorkspace } from '../../../platform/workspace';
import { useClickElsewhere } from './use-click-elsewhere';
import { keepTabInside } from './keep-tab-inside';
import { LinkExtras, type Extras } from './LinkExtras';
import { LinkList } from './LinkList';
import type { LinkRow } from './link-rows';
import { placeBeside } from './place-beside';
import { noTold, toldOf } from './told-entry';
import { useLinkContext } from './use-link-context';
import { useLinkRows } from './use-link-rows';
import styles from './LinkField.module.css';

/** Width and usual height of the field in pixels. */
const size = { width: 424, height: 400 };

const nothing: Extras = { stance: 'supports', about: 'event', told: noTold, saidBy: [] };

/**
 * The one field that ties words to an event: type to find one or name a new one, Enter saves. What may be added is
 * reached by Tab. Highlight, event and evidence are one change.
 */
export function LinkField({ asked, onClose }: { asked: Requests['link']; onClose: () => void }) {
  const act = useAct();
  const view = useViewportSize();
  const id = useId();
  const { article, counted, linked } = useLinkContext(asked.passage);
  const found = useLinkRows(article);
  const [extras, setExtras] = useState<Extras>(nothing);
  const [problem, setProblem] = useState<string | null>(null);
  const saving = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useClickElsewhere(onClose);
  // In the same moment as the key that asked for it, so that no letter typed after it is lost.
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.children[found.marked]?.scrollIntoView({ block: 'nearest' });
  }, [found.marked]);

  const save = async (row: LinkRow | undefined): Promise<void> => {
    const told = toldOf(extras.told, counted);
    if (!row || saving.current) return;
    if (!told.ok) return setProblem(told.message);
    saving.current = true;
    const done = await act((api) =>
      api.evidence.link({
        passage: asked.passage,
        event: row.kind === 'new' ? { title: row.title } : { id: row.event.id },
        stance: extras.stance,
        about: extras.about,
        told: told.date,
        saidBy: [...extras.saidBy],
      }),
    );
    saving.current = false;
    if (!done) return;
    onClose();
    useWorkspace.getState().selectAnnotation(done.annotation);
    notify.done(`Linked to “${row.kind === 'new' ? row.title : row.event.title}”`);
  };
  const saveMarked = async (): Promise<void> => save(await found.take());
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    // Letters pressed on a choice in here are no commands of the window.
    if (plain) event.stopPropagation();
    if (event.key === 'Tab') keepTabInside(event);
    else if (
      event.key === 'Enter' &&
      !event.defaultPrevented &&
      !(event.target instanceof HTMLButtonElement)
    ) {
      event.preventDefault();
      void saveMarked();
    } else if (event.target === input.current && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      found.move(event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  /** Before the fields inside hear of it: an open list of theirs is closed first, then the field. */
  const onEscape = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    const target = event.target;
    if (
      target instanceof HTMLInputElement &&
      target !== input.current &&
      target.hasAttribute('aria-controls')
    )
      return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      role="group"
      aria-label="Link to an event"
      className={styles.field}
      style={placeBeside(asked.anchor, size, view)}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onEscape}
    >
      <TextInput
        ref={input}
        role="combobox"
        size="sm"
        aria-label="Find an event, or name a new one"
        aria-expanded={found.rows.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.marked < 0 ? undefined : `${id}-${found.marked}`}
        placeholder="Find an event, or name a new one"
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        value={found.words}
        onChange={(event) => found.type(event.currentTarget.value)}
      />
      {found.rows.length === 0 && (
        <p className={styles.none}>No events yet. Type a name for the first one.</p>
      )}
      <LinkList
        id={id}
        rows={found.rows}
        marked={found.marked}
        linked={linked}
        list={list}
        onMark={found.mark}
        onTake={(row) => void save(row)}
      />
      <LinkExtras
        extras={extras}
        counted={counted}
        problem={problem}
        onExtras={(next) => {
          setExtras(next);
          setProblem(null);
        }}
      />
      <div className={styles.foot}>
        <span>Tab to say more, Esc to leave</span>
        <Button variant="filled" disabled={found.marked < 0} onClick={() => void saveMarked()}>
          Link
        </Button>
      </div>
    </div>
  );
}
