import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { TagCount } from '#common/contract/rows';
import { TagTermsField } from '../../ui/TagTermsField';
import { Choice, sortOffers, withCount } from '../../ui/ListOptions';
import { mutable, type SavedTerms } from './saved-terms';
import { countsByTag } from './tag-counts';

interface ListChoice<Sort> {
  readonly sort: Sort;
  readonly tagged: z.infer<typeof SavedTerms>;
  readonly undated: boolean;
}

interface ListChoicesProps<Sort extends string> {
  readonly sorts: Readonly<Record<Sort, { readonly label: string }>>;
  readonly choice: ListChoice<Sort>;
  readonly onChange: (change: Partial<ListChoice<Sort>>) => void;
  /** How many rows each choice would leave; undefined until counted. */
  readonly tags: readonly TagCount[] | undefined;
  readonly undated: number | undefined;
  /** What this list alone is narrowed to. */
  readonly children?: ReactNode;
}

/** What every list of dated records is sorted by and narrowed to, each with how many rows it would leave. */
export function ListChoices<Sort extends string>(props: ListChoicesProps<Sort>) {
  const { sorts, choice, onChange, tags, undated, children } = props;
  return (
    <>
      <Choice
        label="Order"
        value={choice.sort}
        onChoice={(value) => onChange({ sort: value as Sort })}
        data={sortOffers(sorts)}
      />
      {children}
      <TagTermsField
        label="Tags"
        terms={choice.tagged}
        counts={countsByTag(tags)}
        onChange={(terms) => onChange({ tagged: mutable(terms) })}
      />
      <Checkbox
        label={withCount('Only without a date', undated)}
        checked={choice.undated}
        onChange={(event) => onChange({ undated: event.currentTarget.checked })}
      />
    </>
  );
}
