import { set } from '#common/change/build';
import { sameJson } from '#common/change/equal';
import type { Op } from '#common/change/op';
import type { PassagesCarried } from '#common/contract/revise';
import { stateOf, type Annotation } from '#common/model/annotation';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Collection } from '#common/model/library';
import type { Stretch } from '#common/model/stretch';
import { err, ok, type Result } from '#common/result';
import { carryStretch, type Carrying } from '#common/text/revise/carry-stretch';
import type { OpenSession } from '../session';

/** The ops that carry passages, and what became of the annotations. */
export interface Carried {
  readonly ops: readonly Op[];
  readonly passages: PassagesCarried;
}

type Path = (string | number)[];

/**
 * Carries every stretch that lies in an article, those of annotations and those that dates were read from. An error
 * is a sentence naming the passage that does not match its text: then nothing is carried.
 */
export function carryPassages(
  session: OpenSession,
  article: string,
  carrying: Carrying,
): Result<Carried, string> {
  const ops: Op[] = [];
  const passages = { moved: 0, changed: 0, lost: 0 };
  const { data } = session.library;
  for (const id of session.index.annotationsByArticle.of(article)) {
    const annotation = data.annotations.get(id);
    const carried = annotation && carryAnnotation(carrying, annotation);
    if (!carried) continue;
    if (!carried.ok) return carried;
    ops.push(...carried.value.ops);
    if (carried.value.became !== null) passages[carried.value.became]++;
  }
  for (const { in: collection, id, path, date } of datesOf(session, article)) {
    const at = date?.at;
    if (!at || at.article !== article) continue;
    const next = carryStretch(carrying, at.stretch);
    // A date keeps its words whatever became of the place they were read at.
    if (next.ok) ops.push(...stretchOps(collection, id, [...path, 'at', 'stretch'], at.stretch, next.value));
  }
  return ok({ ops, passages });
}

const names = { exact: null, moved: 'moved', changed: 'changed', orphan: 'lost' } as const;

function carryAnnotation(
  carrying: Carrying,
  annotation: Annotation,
): Result<{ ops: Op[]; became: keyof PassagesCarried | null }, string> {
  const next: Stretch[] = [];
  for (const stretch of annotation.stretches) {
    const carried = carryStretch(carrying, stretch);
    if (!carried.ok) return err(carried.error);
    next.push(carried.value);
  }
  const before = stateOf(annotation);
  const after = stateOf({ stretches: next });
  const sorted = next.toSorted((a, b) => placeOf(a) - placeOf(b));
  const ops = sorted.every((stretch, i) => stretch === next[i])
    ? next.flatMap((stretch, i) => {
        const old = annotation.stretches[i];
        return old ? stretchOps('annotations', annotation.id, ['stretches', i], old, stretch) : [];
      })
    : [set('annotations', annotation.id, ['stretches'], annotation.stretches, sorted)];
  return ok({ ops, became: after === before ? null : names[after] });
}

/** Where a stretch stands among its kin: a lost one where it was first marked. */
function placeOf({ now, made }: Stretch): number {
  return (now ?? made).start;
}

function stretchOps(collection: Collection, id: string, path: Path, from: Stretch, to: Stretch): Op[] {
  return (['now', 'state', 'confidence'] as const).flatMap((field) =>
    sameJson(from[field], to[field]) ? [] : [set(collection, id, [...path, field], from[field], to[field])],
  );
}

/** Every date of the library that may say where it was read. */
function* datesOf(
  { library: { data } }: OpenSession,
  article: string,
): Generator<{ in: Collection; id: string; path: Path; date: DateAsTold | null }> {
  const own = data.articles.get(article);
  if (own) {
    yield { in: 'articles', id: own.id, path: ['published'], date: own.published };
    yield { in: 'articles', id: own.id, path: ['accessed'], date: own.accessed };
  }
  for (const { id, date } of data.events.values()) yield { in: 'events', id, path: ['date'], date };
  for (const { id, told } of data.evidence.values()) yield { in: 'evidence', id, path: ['told'], date: told };
}
