import { TextInput } from '@mantine/core';
import type { SearchFilter } from '#common/contract/search';
import type { TagTerms } from '#common/derive/tag-terms';
import { articleKinds, type ArticleKind } from '#common/model/article';
import type { TagId } from '#common/model/ids';
import { stances, type Stance } from '#common/model/evidence';
import { useApi } from '../../platform/api';
import { useCodebook } from '../../platform/tags';
import { capital } from '../../ui/capital';
import { anyOffer, Choice, ListOptions } from '../../ui/ListOptions';
import { TagTermsField } from '../../ui/TagTermsField';
import { TextButton } from '../../ui/TextButton';
import { sayFilter, termsIn } from './say-filter';
import { everywhere, search, useSearch } from './search-store';
import styles from './SearchPane.module.css';

interface Chosen {
  readonly filter: SearchFilter;
  readonly onFilter: (filter: SearchFilter) => void;
}

/** What the lines are narrowed to, behind the button beside the field. */
export function SearchOptions(chosen: Chosen) {
  return (
    <ListOptions label="Narrow" narrowed={sayFilter(chosen.filter, () => 'a tag') !== ''}>
      <Choices {...chosen} />
    </ListOptions>
  );
}

function Choices({ filter, onFilter }: Chosen) {
  const set = (change: Partial<SearchFilter>): void => onFilter({ ...filter, ...change });
  const offers = (values: readonly string[]) => [
    anyOffer(undefined),
    ...values.map((value) => ({ value, label: capital(value) })),
  ];
  return (
    <>
      <TagTermsField label="Tags" terms={termsIn(filter)} onChange={(terms) => set({ tags: asked(terms) })} />
      <Choice
        label="Stance"
        value={filter.stance ?? ''}
        data={offers(stances)}
        onChoice={(value) => set({ stance: (value || null) as Stance | null })}
      />
      <Choice
        label="Kind of article"
        value={filter.kind ?? ''}
        data={offers(articleKinds)}
        onChoice={(value) => set({ kind: (value || null) as ArticleKind | null })}
      />
      <TextInput
        label="Publisher"
        value={filter.publisher}
        maxLength={200}
        onChange={(event) => set({ publisher: event.currentTarget.value })}
      />
      <DayField label="From" value={filter.from} onDay={(from) => set({ from })} />
      <DayField label="To" value={filter.to} onDay={(to) => set({ to })} />
      <p className={styles.hint}>A note is found where something it cites fits.</p>
    </>
  );
}

function DayField({
  label,
  value,
  onDay,
}: {
  label: string;
  value: string | null;
  onDay: (day: string | null) => void;
}) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value ?? ''}
      onChange={(event) => onDay(event.currentTarget.value || null)}
    />
  );
}

/** What narrows the lines, in words, and the way back to all of them. */
export function Narrowing() {
  const { words, filter } = useSearch();
  const { byId } = useCodebook();
  const api = useApi();
  const said = sayFilter(filter, (tag) => byId.get(tag)?.name ?? 'a tag');
  if (said === '') return null;
  return (
    <div className={styles.narrowing}>
      <span>{said}</span>
      <TextButton small onClick={() => void search(api, words, everywhere)}>
        Show all
      </TextButton>
    </div>
  );
}

/** A combination of tags as the core is asked for it. */
function asked(terms: TagTerms): SearchFilter['tags'] {
  return terms.map((group) => group.map(({ tag, not }) => ({ tag: tag as TagId, not })));
}
