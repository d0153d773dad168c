import { Button, NativeSelect } from '@mantine/core';
import type { EvidenceRow } from '#common/contract/rows';
import { aspects, stances, type Aspect, type Stance } from '#common/model/evidence';
import type { Inputs } from '../../../platform/api';
import { useAct } from '../../../platform/act';
import { useCall } from '../../../platform/live';
import { useCodebook } from '../../../platform/tags';
import { CitedIn } from '../../../ui/CitedIn';
import { DateEdit } from '../../../ui/DateEdit';
import { Field } from '../../../ui/Field';
import { PrivateCheck } from '../../../ui/Private';
import { TagsField } from '../../../ui/TagsField';
import { aspectWords, stanceWords } from '../words';
import styles from './EventDetails.module.css';

type Fields = Inputs['evidence']['edit']['fields'];
const speakers = ['person', 'group'] as const;

/** How a claim bears on its event, changed in place: each field is saved as it is left. */
export function EvidenceEdit({ row, onDone }: { row: EvidenceRow; onDone: () => void }) {
  const act = useAct();
  const { byId } = useCodebook();
  const { id, stance, about, told, saidBy } = row.evidence;
  const article = useCall(['articles', 'get'], { id: row.article });
  const published = article.data?.article.published?.edtf ?? null;
  const counted =
    article.data && published !== null
      ? { edtf: published, article: article.data.article.id, field: 'published' as const }
      : null;
  const edit = (fields: Fields): Promise<unknown> => act((api) => api.evidence.edit({ id, fields }));
  return (
    <div className={styles.editing}>
      <div className={styles.pair}>
        <NativeSelect
          aria-label="How these words bear on the event"
          value={stance}
          data={stances.map((value) => ({ value, label: stanceWords[value] }))}
          onChange={(event) => void edit({ stance: event.currentTarget.value as Stance })}
        />
        <NativeSelect
          aria-label="What of the event they are about"
          value={about}
          data={aspects.map((value) => ({ value, label: aspectWords[value] }))}
          onChange={(event) => void edit({ about: event.currentTarget.value as Aspect })}
        />
      </div>
      <Field label="Date as told">
        {(labelledBy) => (
          <DateEdit
            labelledBy={labelledBy}
            value={told}
            countedFrom={counted}
            placeholder="Tuesday, 14 Feb 2023, spring 2023"
            onSave={(date) => edit({ told: date })}
          />
        )}
      </Field>
      <Field label="Said by">
        <TagsField
          label="Said by"
          tags={saidBy.flatMap((id) => byId.get(id) ?? [])}
          edit={{
            kinds: speakers,
            placeholder: saidBy.length === 0 ? 'The article itself' : 'And by',
            onAdd: (choice) => void edit({ saidBy: [...saidBy.map((id) => ({ id })), choice] }),
            onRemove: (tag) =>
              void edit({ saidBy: saidBy.filter((each) => each !== tag.id).map((id) => ({ id })) }),
          }}
        />
      </Field>
      <CitedIn kind="evidence" id={row.evidence.id} />
      <PrivateCheck value={row.evidence.private} readOnly={false} onChange={(on) => edit({ private: on })} />
      <Button size="compact-sm" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
