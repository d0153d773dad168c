import { Button, Skeleton } from '@mantine/core';
import { useRef } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import { firstWords } from '#common/model/annotation';
import { excerpt } from '#common/text/excerpt';
import { paragraphNumber } from '#common/text/segmentation';
import { useDrawn } from '../../platform/after-drawing';
import type { Outputs } from '../../platform/api';
import { useArticleText } from '../../editor/use-article-text';
import { useLate } from '../../platform/late';
import { useCall } from '../../platform/live';
import { useLibrary } from '../../platform/session';
import { sentenceOf } from '../../platform/trouble';
import { CitedIn } from '../../ui/CitedIn';
import { DateText } from '../../ui/DateText';
import { EmptyState } from '../../ui/EmptyState';
import { Field, FieldGroup } from '../../ui/Field';
import { PrivateCheck, PrivateCommand } from '../../ui/Private';
import { TextButton } from '../../ui/TextButton';
import { EvidenceFields } from './EvidenceFields';
import { useAnnotationActs, type AnnotationActs } from './use-annotation-acts';
import { PassageState } from './repair/PassageState';
import { SaidOfPassage } from './SaidOfPassage';
import styles from './AnnotationDetails.module.css';

/** Milliseconds that an annotation may take to come before its place is held by a grey shape. */
const unsaid = 200;

type Held = Outputs['annotations']['get'];

/** Everything about an annotation: its words, where they are, and what is said of them. */
export function DetailsPane({ id }: { id: string }) {
  // Whoever marks words after words sees the marks first.
  const held = useCall(['annotations', 'get'], { id }, { enabled: useDrawn() });
  const isLate = useLate(held.data === undefined, unsaid);
  if (held.error) {
    return <EmptyState title="This annotation cannot be shown">{sentenceOf(held.error)}</EmptyState>;
  }
  if (!held.data && !isLate) return null;
  if (!held.data) return <Skeleton height={160} m="md" width="auto" aria-label="Loading the annotation" />;
  return <AnnotationDetails held={held.data} />;
}

function AnnotationDetails({ held }: { held: Held }) {
  const { row } = held;
  const acts = useAnnotationActs();
  const { writable } = useLibrary();
  const { id } = row.annotation;
  const keep = {
    value: row.annotation.private,
    readOnly: !writable,
    onChange: (on: boolean) => acts.setPrivate(row, on),
  };
  return (
    <div data-annotation-details={id}>
      <FieldGroup title="Passage">
        <blockquote className={styles.quote} dir="auto">
          {row.quote}
        </blockquote>
        <FirstMarked row={row} />
        <PassageState row={row} writable={writable} />
        <Where held={held} acts={acts} />
        <CitedIn kind="annotation" id={id} />
      </FieldGroup>
      <SaidOfPassage row={row} acts={acts} writable={writable} />
      <Claims row={row} acts={acts} writable={writable} />
      <div className={styles.actions}>
        <PrivateCheck {...keep} />
        <PrivateCommand tab="details" what="annotation" {...keep} />
        <Button
          ml="auto"
          color="red"
          variant="subtle"
          disabled={!writable}
          onClick={() => void acts.remove(row)}
        >
          Delete annotation
        </Button>
        {held.article.private && !row.annotation.private && (
          <div className={styles.inherited}>Its article is private, so it is not exported either.</div>
        )}
      </div>
    </div>
  );
}

function Where({ held, acts }: { held: Held; acts: AnnotationActs }) {
  const { row, article } = held;
  const place = row.annotation.stretches[0]?.now ?? null;
  const { text } = useArticleText(article.id, place?.revision ?? null);
  const paragraph =
    text && place && place.start <= text.map.index.length ? paragraphNumber(text.map, place.start) : 0;
  return (
    <Field label="Where">
      <TextButton className={styles.where} onClick={() => acts.goTo(row)}>
        {article.label === '' ? 'Untitled' : excerpt(article.label, 90)}
        {paragraph > 0 && `, paragraph ${paragraph}`}
      </TextButton>
      <div className={styles.meta}>
        {article.publisher === '' ? '' : `${article.publisher} · `}
        <DateText date={article.published} />
      </div>
    </Field>
  );
}

function Claims({ row, acts, writable }: { row: AnnotationRow; acts: AnnotationActs; writable: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const anchor = (): DOMRect => button.current?.getBoundingClientRect() ?? new DOMRect();
  return (
    <FieldGroup title="Events">
      {row.evidence.length > 0 && (
        <ul className={styles.claims}>
          {row.evidence.map((claim) => (
            <EvidenceFields key={claim.evidence.id} claim={claim} quote={row.quote} readOnly={!writable} />
          ))}
        </ul>
      )}
      <Button ref={button} disabled={!writable} onClick={() => acts.link(row, anchor())}>
        Link to {row.evidence.length > 0 ? 'another' : 'an'} event
      </Button>
    </FieldGroup>
  );
}

/** The words an annotation was made with, where it was given others since. */
function FirstMarked({ row: { annotation, quote } }: { row: AnnotationRow }) {
  const first = firstWords(annotation);
  if (first === quote) return null;
  return (
    <Field label="First marked">
      <div className={styles.first} dir="auto">
        {first}
      </div>
    </Field>
  );
}
