import { Button } from '@mantine/core';
import { useState } from 'react';

import { useAct } from '../../platform/act';
import { useLibrary } from '../../platform/session';
import { counted } from '../../ui/counted';
import { TagPicker, type TagChosen } from '../../ui/TagPicker';
import { askSources } from '../sources';
import styles from './MarkedArticles.module.css';

/** What can be done with the articles picked out of the list. Nothing while there are none. */
export function MarkedArticles({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) {
  const { writable } = useLibrary();
  const act = useAct();
  const [tagged, setTagged] = useState<{ readonly ids: readonly string[]; readonly put: number } | null>(
    null,
  );
  const [a, b, ...more] = ids;
  if (a === undefined) return null;
  const two = b !== undefined && more.length === 0;
  const isTagged = tagged?.ids === ids;
  const tag = async (chosen: TagChosen): Promise<void> => {
    const done = await act((api) => api.tags.putOn({ on: { articles: [...ids] }, tag: chosen }));
    if (done) setTagged({ ids, put: done.put });
  };
  return (
    <div className={styles.foot} role="group" aria-label="Articles picked out">
      <span role="status" className={two && !isTagged ? 'tl-unseen' : styles.words}>
        {isTagged ? sayTagged(tagged.put) : `${ids.length.toLocaleString('en')} picked out`}
      </span>
      {two && (
        <Button
          size="compact-xs"
          variant="filled"
          disabled={!writable}
          onClick={() => {
            askSources(a, b);
            onClear();
          }}
        >
          One source or two?
        </Button>
      )}
      <Button size="compact-xs" onClick={onClear}>
        Clear
      </Button>
      {writable && (
        <div className={styles.tag}>
          <TagPicker
            label="Tag the articles picked out"
            placeholder={b === undefined ? 'Tag it, or pick another' : 'Tag them all'}
            onPick={(chosen) => void tag(chosen)}
          />
        </div>
      )}
    </div>
  );
}

function sayTagged(put: number): string {
  return put === 0 ? 'All of them had this tag' : `${counted(put, 'article')} tagged`;
}
