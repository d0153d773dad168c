import { Button, TextInput } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { takeHeldTyping } from '../../../platform/held-typing';
import type { Requests } from '../../../platform/requests';
import { linkKeys } from './link-keys';
import { LinkExtras } from './LinkExtras';
import { LinkList } from './LinkList';
import { placeBeside } from './place-beside';
import { useClickElsewhere } from './use-click-elsewhere';
import { useLinking } from './use-linking';
import styles from './LinkField.module.css';

/** Width and usual height of the field in pixels. */
const size = { width: 424, height: 400 };

/**
 * The one field that ties words to an event: type to find one or name a new one, Enter saves. What may be added is
 * reached by Tab. Highlight, event and evidence are one change.
 */
export function LinkField({ asked, onClose }: { asked: Requests['link']; onClose: () => void }) {
  const view = useViewportSize();
  const id = useId();
  const linking = useLinking(asked, onClose);
  const { found } = linking;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useClickElsewhere(onClose);
  // In the same moment as the key that asked for it, so that no letter typed after it is lost.
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    // What is filled in already is replaced by typing, and kept by Tab.
    input.current?.select();
    if (input.current) takeHeldTyping(input.current);
  }, []);
  useEffect(() => {
    list.current?.children[found.marked]?.scrollIntoView({ block: 'nearest' });
  }, [found.marked]);
  const keys = linkKeys({
    input,
    onMove: found.move,
    onSave: () => void linking.saveMarked(),
    onLeave: onClose,
  });
  return (
    <div
      role="group"
      aria-label="Link to an event"
      className={styles.field}
      style={placeBeside(asked.anchor, size, view)}
      {...keys}
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
        linked={linking.linked}
        list={list}
        onMark={found.mark}
        onTake={(row) => void linking.save(row)}
      />
      <LinkExtras
        extras={linking.extras}
        counted={linking.counted}
        problem={linking.problem}
        quote={asked.quote}
        onExtras={linking.setExtras}
      />
      <div className={styles.foot}>
        <span>Tab to say more, Esc to leave</span>
        <Button variant="filled" disabled={found.marked < 0} onClick={() => void linking.saveMarked()}>
          Link
        </Button>
      </div>
    </div>
  );
}
