import { Button, NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { articleKinds, type ArticleKind } from '#common/model/article';
import { encodings, type ImportDetail, type ImportRow } from '#common/contract/import';
import { useApi, type Api } from '../../platform/api';
import { notify } from '../../platform/notify';
import { DateEdit } from '../../ui/DateEdit';
import { Field } from '../../ui/Field';
import { InlineEdit } from '../../ui/InlineEdit';
import { sayOrigin } from '../library';
import { useWorkspace } from '../../platform/workspace';
import { closeImport, edited } from './import-run';
import { ImportPieces } from './ImportPieces';
import styles from './Import.module.css';

const fields = [
  { name: 'title', label: 'Title', placeholder: 'No title; none is invented' },
  { name: 'byline', label: 'Byline', placeholder: 'Add who wrote it' },
  { name: 'publisher', label: 'Publisher', placeholder: 'Add a publisher' },
  { name: 'address', label: 'Address', placeholder: 'Add where it was published' },
] as const;

/** One file under review: its fields with where each came from, and its text with what cleaning took out. */
export function ImportItemDetail({
  session,
  row,
  onInclude,
}: {
  session: string;
  row: ImportRow;
  onInclude: (include: boolean) => void;
}) {
  const api = useApi();
  const { item } = row;
  const [detail, setDetail] = useState<ImportDetail | null>(null);
  const ready = row.state === 'ready';
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
        edited();
      } catch (error) {
        notify.trouble(error);
      }
    },
    [api],
  );
  if (!ready) return <p role="alert">{row.problem || `“${row.name}” is still being read.`}</p>;
  if (!detail) return null;
  const { published } = detail.fields;
  return (
    <>
      {row.duplicate && <DuplicateNote row={row} onInclude={onInclude} />}
      {detail.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <div className={styles.fields}>
        {fields.map(({ name, label, placeholder }) => (
          <Field
            key={name}
            label={label}
            aside={sayOrigin(detail.fields[name], detail.fields[name].value === '')}
          >
            {(labelledBy) => (
              <InlineEdit
                labelledBy={labelledBy}
                value={detail.fields[name].value}
                placeholder={placeholder}
                onSave={(value) =>
                  change((ask) => ask.setField({ session, item, field: name, value: value.trim() }))
                }
              />
            )}
          </Field>
        ))}
        <Field label="Published" aside={published ? sayOrigin(published, false) : ''}>
          {(labelledBy) => (
            <DateEdit
              labelledBy={labelledBy}
              value={published}
              placeholder="Not dated. Add a date"
              onSave={(date) =>
                change((ask) =>
                  ask.setPublished({ session, item, published: date && { ...date, from: 'user' } }),
                )
              }
            />
          )}
        </Field>
        <Field label="Kind">
          {(labelledBy) => (
            <NativeSelect
              aria-labelledby={labelledBy}
              value={detail.fields.kind.value}
              data={[...articleKinds]}
              onChange={(event) => {
                const value = event.currentTarget.value as ArticleKind;
                void change((ask) => ask.setKind({ session, item, value }));
              }}
            />
          )}
        </Field>
        <Field label="Encoding">
          {(labelledBy) => (
            <NativeSelect
              aria-labelledby={labelledBy}
              value={detail.encoding}
              data={[...new Set([...encodings, detail.encoding])]}
              onChange={(event) => {
                const encoding = encodings.find((known) => known === event.currentTarget.value);
                if (encoding) void change((ask) => ask.setEncoding({ session, item, encoding }));
              }}
            />
          )}
        </Field>
      </div>
      <ImportPieces
        session={session}
        detail={detail}
        onChange={(piece, removed) => void change((ask) => ask.setPiece({ session, item, piece, removed }))}
      />
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
