import { Button, Group, NativeSelect, Slider } from '@mantine/core';
import { useState } from 'react';
import type { TagRow } from '#common/contract/rows';
import { lineStyles, tagKinds, type LineStyle, type Tag, type TagKind } from '#common/model/tag';
import type { Inputs } from '../../platform/api';
import { capital } from '../../ui/capital';
import { useAct } from '../../platform/act';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { useCodebook } from '../../platform/tags';
import { CitedIn } from '../../ui/CitedIn';
import { counted } from '../../ui/counted';
import { EmptyState } from '../../ui/EmptyState';
import { Field, FieldGroup } from '../../ui/Field';
import { InlineEdit } from '../../ui/InlineEdit';
import { TagChip } from '../../ui/TagChip';
import { namedBy } from '../../ui/named-by';
import { PrivateCheck, PrivateCommand, PrivateMark } from '../../ui/Private';
import { splitNames } from './names';
import { TagPassages } from './TagPassages';
import { askTagRemoval } from './tag-removal';
import { askAboutTag } from './tag-dialogs';
import styles from './TagDetails.module.css';

const usedBy = ['tags', 'annotations', 'events', 'evidence'] as const;

type TagFields = Inputs['tags']['edit']['fields'];

type EditTag = (fields: TagFields) => Promise<boolean>;

/** A tag's name, kind, look and description, edited in place. */
export function TagDetails({ id }: { id: string }) {
  const act = useAct();
  const { writable } = useLibrary();
  const { rows, loading } = useCodebook();
  const row = rows.find((each) => each.tag.id === id);
  if (!row) {
    if (loading) return null;
    return <EmptyState title="This tag is not there any more">Undo may bring it back.</EmptyState>;
  }
  const { tag } = row;
  const edit: EditTag = async (fields) => (await act((api) => api.tags.edit({ id, fields }))) !== undefined;
  const keep = {
    value: tag.private,
    readOnly: !writable,
    onChange: (on: boolean) => edit({ private: on }),
  };
  return (
    <div>
      <div className={styles.top}>
        <InlineEdit
          size="title"
          label="Name of the tag"
          value={tag.name}
          readOnly={!writable}
          check={(name) => (name.trim() === '' ? 'A tag needs a name.' : null)}
          onSave={(name) => edit({ name: name.trim() })}
        />
        <div className={styles.hint}>
          <PrivateMark when={tag.private} />
        </div>
        <TagUses id={id} annotations={row.annotations} />
      </div>
      <TagPassages key={id} id={id} total={row.annotations} />
      <FieldGroup title="What it is">
        <Meaning tag={tag} edit={edit} readOnly={!writable} />
      </FieldGroup>
      <CitedIn kind="tag" id={id} />
      <FieldGroup title="How it looks">
        <Look tag={tag} edit={edit} readOnly={!writable} />
      </FieldGroup>
      <FieldGroup title="This tag">
        <PrivateCheck {...keep} />
        <PrivateCommand tab="details" what="tag" {...keep} />
        <Ending tag={tag} rows={rows} annotations={row.annotations} />
      </FieldGroup>
    </div>
  );
}

/** Where a tag is used: on passages and events, and as the one who says something. */
function TagUses({ id, annotations }: { id: string; annotations: number }) {
  const uses = useCall(['tags', 'hangsOn'], { id }, { collections: usedBy });
  const { events = 0, evidence = 0 } = uses.data ?? {};
  return (
    <div className={styles.hint}>
      On {counted(annotations, 'annotation')}
      {events > 0 && `, ${counted(events, 'event')}`}
      {evidence > 0 && ` · says ${counted(evidence, 'thing')} about events`}
    </div>
  );
}

function Meaning({ tag, edit, readOnly }: { tag: Tag; edit: EditTag; readOnly: boolean }) {
  return (
    <>
      <Field label="Kind">
        {(labelledBy) => (
          <NativeSelect
            {...namedBy(labelledBy)}
            value={tag.kind}
            disabled={readOnly}
            onChange={(event) => void edit({ kind: event.currentTarget.value as TagKind })}
            data={tagKinds.map((value) => ({ value, label: capital(value) }))}
          />
        )}
      </Field>
      <Field
        label="Also goes by"
        hint="Several names are set apart by commas. Finding a tag looks at them too."
      >
        {(labelledBy) => (
          <InlineEdit
            labelledBy={labelledBy}
            value={tag.names.join(', ')}
            placeholder="Add other names"
            readOnly={readOnly}
            onSave={(text) => edit({ names: splitNames(text) })}
          />
        )}
      </Field>
      <Field label="Description">
        {(labelledBy) => (
          <InlineEdit
            labelledBy={labelledBy}
            multiline
            value={tag.description}
            placeholder="Say when to use it"
            readOnly={readOnly}
            onSave={(description) => edit({ description })}
          />
        )}
      </Field>
    </>
  );
}

/** Merging, splitting and deleting. */
function Ending({ tag, rows, annotations }: { tag: Tag; rows: readonly TagRow[]; annotations: number }) {
  const { writable } = useLibrary();
  return (
    <Group gap={8} my="md">
      <Button disabled={!writable} onClick={() => askAboutTag({ kind: 'merge', tag: tag.id, into: null })}>
        Merge into another…
      </Button>
      <Button
        disabled={!writable || annotations === 0}
        onClick={() => askAboutTag({ kind: 'split', tag: tag.id })}
      >
        Split…
      </Button>
      <Button color="red" variant="outline" disabled={!writable} onClick={() => askTagRemoval(tag, rows)}>
        Delete tag…
      </Button>
    </Group>
  );
}

function Look({
  tag,
  edit,
  readOnly,
}: {
  tag: Tag;
  edit: (fields: TagFields) => Promise<unknown>;
  readOnly: boolean;
}) {
  const [hue, setHue] = useState<number | null>(null);
  return (
    <>
      <Field label="Colour">
        <Slider
          className={styles.hues ?? ''}
          size={8}
          min={0}
          max={359}
          step={1}
          label={null}
          disabled={readOnly}
          value={hue ?? tag.hue}
          onChange={setHue}
          onChangeEnd={(next) => {
            setHue(null);
            if (next !== tag.hue) void edit({ hue: next });
          }}
          thumbLabel={`Colour of ${tag.name}, as a hue in degrees`}
        />
      </Field>
      <Field label="Line">
        {(labelledBy) => (
          <NativeSelect
            {...namedBy(labelledBy)}
            value={tag.line}
            disabled={readOnly}
            onChange={(event) => void edit({ line: event.currentTarget.value as LineStyle })}
            data={lineStyles.map((value) => ({ value, label: capital(value) }))}
          />
        )}
      </Field>
      <Field label="So it looks">
        <TagChip tag={{ ...tag, hue: hue ?? tag.hue }} />
      </Field>
    </>
  );
}
