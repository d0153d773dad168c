import { NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { termLines, termsOf, type TagTerms, type TermLine } from '#common/derive/tag-terms';
import { useCodebook } from '../platform/tags';
import { IconButton } from './IconButton';
import { TagChip } from './TagChip';
import { TagPicker } from './TagPicker';
import styles from './TagTermsField.module.css';

type Joining = 'and' | 'or' | 'and not' | 'or not';

const firstOffers = [
  { value: 'and', label: 'with' },
  { value: 'and not', label: 'without' },
];
const offers = [
  { value: 'and', label: 'and' },
  { value: 'or', label: 'or' },
  { value: 'and not', label: 'and not' },
  { value: 'or not', label: 'or not' },
];

function joiningOf({ join, not }: TermLine, at: number): Joining {
  const joins = at === 0 ? 'and' : join;
  return not ? `${joins} not` : joins;
}

function joined(line: TermLine, joining: Joining): TermLine {
  return { tag: line.tag, not: joining.endsWith('not'), join: joining.startsWith('or') ? 'or' : 'and' };
}

/** A combination of tags, one a line: how each joins those before it, its name, and the way to take it out. */
export function TagTermsField({
  label,
  terms,
  counts,
  autoFocus = false,
  onChange,
}: {
  label: string;
  terms: TagTerms;
  /** How many rows each tag is borne by; undefined until known. */
  counts?: ReadonlyMap<string, number> | undefined;
  autoFocus?: boolean;
  onChange: (terms: TagTerms) => void;
}) {
  const { byId } = useCodebook();
  const lines = termLines(terms);
  const set = (next: readonly TermLine[]): void => onChange(termsOf(next));
  return (
    <div role="group" aria-label={label} className={styles.field}>
      <div className={styles.label} aria-hidden="true">
        {label}
      </div>
      {lines.map((line, at) => {
        const tag = byId.get(line.tag);
        if (!tag) return null;
        return (
          <div key={`${at} ${line.tag}`} className={styles.line}>
            <NativeSelect
              size="xs"
              className={styles.join ?? ''}
              aria-label={`How ${tag.name} counts`}
              data={at === 0 ? firstOffers : offers}
              value={joiningOf(line, at)}
              onChange={(event) => set(lines.with(at, joined(line, event.currentTarget.value as Joining)))}
            />
            <span className={styles.tag} title={tag.name}>
              <TagChip tag={tag} />
            </span>
            <IconButton
              label={`Take out ${tag.name}`}
              icon={<IconX size={14} stroke={1.75} />}
              onClick={() => set(lines.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <TagPicker
        label={lines.length === 0 ? `${label}: choose one` : `${label}: add another`}
        placeholder={lines.length === 0 ? 'Any; type to choose one' : 'Add another tag'}
        canCreate={false}
        inPlace
        autoFocus={autoFocus}
        counts={counts}
        except={lines.map(({ tag }) => tag)}
        onPick={(choice) => {
          if ('id' in choice) set([...lines, { tag: choice.id, not: false, join: 'and' }]);
        }}
      />
    </div>
  );
}
