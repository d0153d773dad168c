import type { AnnotationRow } from '#common/contract/rows';
import { Annotation } from '#common/model/annotation';
import { Evidence } from '#common/model/evidence';

/** An id that tells which of a kind it is: `testId('a', 3)`. */
export function testId(kind: string, number: number): string {
  const code = kind.charCodeAt(0).toString(16).padStart(4, '0');
  return `01900000-${code}-7000-8000-${String(number).padStart(12, '0')}`;
}

export const testRevision = testId('r', 1);
export const testArticle = testId('t', 1);
const at = '2023-02-14T09:00:00.000Z';
const kept = { createdAt: at, updatedAt: at, private: false };

/** An annotation on [start, end) of the test article; `now` null for one whose place is lost. */
export function testAnnotation(
  number: number,
  start: number,
  end: number,
  more: { tags?: string[]; lost?: boolean; article?: string } = {},
): Annotation {
  const place = {
    revision: testRevision,
    start,
    end,
    exact: 'words '.repeat(end - start).slice(0, end - start),
    prefix: '',
    suffix: '',
  };
  const lost = more.lost === true;
  return Annotation.parse({
    id: testId('a', number),
    ...kept,
    article: more.article ?? testArticle,
    stretches: [{ made: place, now: lost ? null : place, state: lost ? 'orphan' : 'exact', confidence: 1 }],
    tags: more.tags ?? [],
  });
}

/** That annotation as a row, with claims on events of these numbers. */
export function testRow(annotation: Annotation, events: readonly number[] = []): AnnotationRow {
  return {
    annotation,
    quote: annotation.stretches[0]?.made.exact ?? '',
    state: annotation.stretches[0]?.state ?? 'exact',
    evidence: events.map((event) => ({
      evidence: testEvidence(annotation.id, event),
      eventTitle: `Event ${event}`,
      eventDate: null,
    })),
  };
}

/** A claim of an annotation on the event of this number. */
export function testEvidence(annotation: string, event: number): Evidence {
  return Evidence.parse({
    id: testId('e', event),
    ...kept,
    annotation,
    target: { kind: 'event', id: testId('v', event) },
  });
}
