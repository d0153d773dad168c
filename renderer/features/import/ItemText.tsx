import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { encodings, type ImportDetail, type ImportRow } from '#common/contract/import';
import { useApi, type Api } from '../../platform/api';
import { notify } from '../../platform/notify';
import { useWorkspace } from '../../platform/workspace';
import { closeImport } from './import-run';
import { ImportPieces } from './ImportPieces';
import { JoinedWords } from './JoinedWords';
import { PasteFor } from './PasteFor';
import styles from './Import.module.css';

interface ItemTextProps {
  readonly session: string;
  readonly row: ImportRow;
  /** Something of this file changed: its row is to be asked again. */
  readonly onChanged: () => void;
  readonly onInclude: (include: boolean) => void;
}

/** One file under review: its text, what cleaning did to it, and what may still be mended. */
export function ItemText({ session, row, onChanged, onInclude }: ItemTextProps) {
  const { item } = row;
  const ready = row.state === 'ready';
  const { detail, change } = useDetail({ session, item, ready, onChanged });
  if (!ready) return <Unread session={session} row={row} onChanged={onChanged} />;
  if (!detail) return null;
  return (
    <>
      {row.duplicate && <DuplicateNote row={row} onInclude={onInclude} />}
      {detail.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <JoinedWords
        session={session}
        detail={detail}
        onPart={(starts) => void change((ask) => ask.part({ session, item, starts }))}
      />
      <ImportPieces
        session={session}
        detail={detail}
        onChange={(piece, removed) => void change((ask) => ask.setPiece({ session, item, piece, removed }))}
        onJoin={(piece, at) => void change((ask) => ask.joinAgain({ session, item, piece, at }))}
        aside={
          row.name === 'Pasted text.txt' ? null : (
            <EncodingChoice
              kept={detail.encoding}
              onChoose={(encoding) => void change((ask) => ask.setEncoding({ session, item, encoding }))}
            />
          )
        }
      />
    </>
  );
}

interface DetailAsked {
  readonly session: string;
  readonly item: string;
  readonly ready: boolean;
  readonly onChanged: () => void;
}

/** What is known of a file under review; null until that is. `change` asks for something to be done to it. */
function useDetail({ session, item, ready, onChanged }: DetailAsked): {
  readonly detail: ImportDetail | null;
  readonly change: (ask: (import_: Api['import']) => Promise<ImportDetail>) => Promise<void>;
} {
  const api = useApi();
  const [detail, setDetail] = useState<ImportDetail | null>(null);
  useEffect(() => {
    if (!ready) return undefined;
    const stop = new AbortController();
    api.import.detail({ session, item }, { signal: stop.signal }).then(setDetail, (error: unknown) => {
      if (!stop.signal.aborted) notify.trouble(error);
    });
    return () => stop.abort();
  }, [api, session, item, ready]);
  const change = useCallback(
    async (ask: (import_: Api['import']) => Promise<ImportDetail>): Promise<void> => {
      try {
        setDetail(await ask(api.import));
        onChanged();
      } catch (error) {
        notify.trouble(error);
      }
    },
    [api, onChanged],
  );
  return { detail, change };
}

type Encoding = (typeof encodings)[number];

function EncodingChoice({ kept, onChoose }: { kept: string; onChoose: (encoding: Encoding) => void }) {
  return (
    <div className={styles.encoding}>
      <span>Encoding</span>
      <NativeSelect
        size="xs"
        aria-label="Encoding"
        value={kept}
        data={[...new Set([...encodings, kept])]}
        onChange={(event) => {
          const encoding = encodings.find((known) => known === event.currentTarget.value);
          if (encoding) onChoose(encoding);
        }}
      />
    </div>
  );
}

/** A file that was not read: why, and what can be done with it all the same. */
function Unread({ session, row, onChanged }: { session: string; row: ImportRow; onChanged: () => void }) {
  return (
    <>
      <p role="alert" className={styles.warning}>
        {row.problem || `“${row.name}” is still being read.`}
      </p>
      {row.keepable && <PasteFor session={session} row={row} onRead={onChanged} />}
    </>
  );
}

function DuplicateNote({ row, onInclude }: { row: ImportRow; onInclude: (include: boolean) => void }) {
  const api = useApi();
  const { duplicate } = row;
  if (!duplicate) return null;
  const open = (): void => {
    useWorkspace.getState().openArticle(duplicate.article);
    void closeImport(api);
  };
  return (
    <div className={styles.duplicate} role="note">
      <span>
        {duplicate.how === 'same file'
          ? 'The library has this very file: '
          : 'The library has the same words from another file: '}
        <strong>{duplicate.label}</strong>
      </span>
      <Button size="compact-sm" onClick={open}>
        Open that one
      </Button>
      <Button size="compact-sm" onClick={() => onInclude(!row.include)}>
        {row.include ? 'Leave it out' : 'Import it all the same'}
      </Button>
    </div>
  );
}
