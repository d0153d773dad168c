import { sameJson } from '../change/equal';
import { quoteOf, stateOf, type Annotation } from '../model/annotation';
import type { Stretch, StretchPlace } from '../model/stretch';
import type { AnnotationRow } from './rows';

/** A stretch whose words stand where and as they were marked, as most do. Zero: the revision of the one before. */
type PackedStretch = readonly [
  start: number,
  end: number,
  exact: string,
  prefix: string,
  suffix: string,
  revision: StretchPlace['revision'] | 0,
];

/** A row without its keys. Zero: as most have it, or as the row before. */
type Packed = readonly [
  id: Annotation['id'],
  createdAt: string,
  updatedAt: string | 0,
  article: Annotation['article'] | 0,
  tags: Annotation['tags'],
  stretches: readonly (PackedStretch | Stretch)[],
  others: Others | 0,
  evidence: AnnotationRow['evidence'] | 0,
];

/** What else an annotation holds, fields that a newer program gave it among them. */
type Others = Pick<Annotation, 'private' | 'comment' | 'translation'> & Record<string, unknown>;
const usual: Others = { private: false, comment: null, translation: '' };

const unmoved = (made: StretchPlace): Stretch => ({ made, now: made, state: 'exact', confidence: 1 });

/**
 * Makes what writes the rows of one window as JSON, one after another. An article that is shown has all of its
 * annotations fetched, ten thousand where it is busy: they are sent without their keys and without what follows from
 * the rest, as one text that is neither checked nor walked on its way. Join rows by commas; `unpackAnnotations` is the
 * reverse.
 */
export function annotationPacker(): (row: AnnotationRow) => string {
  let articleBefore: string | null = null;
  let revisionBefore: string | null = null;
  const packStretch = (stretch: Stretch): PackedStretch | Stretch => {
    const { revision, start, end, exact, prefix, suffix } = stretch.made;
    const place = { revision, start, end, exact, prefix, suffix };
    if (!sameJson(stretch, unmoved(place))) return stretch;
    const named = revision === revisionBefore ? 0 : revision;
    revisionBefore = revision;
    return [start, end, exact, prefix, suffix, named];
  };
  return ({ annotation, evidence }) => {
    const { id, createdAt, updatedAt, article, tags, stretches, ...others } = annotation;
    const packed: Packed = [
      id,
      createdAt,
      updatedAt === createdAt ? 0 : updatedAt,
      article === articleBefore ? 0 : article,
      tags,
      stretches.map(packStretch),
      sameJson(others, usual) ? 0 : others,
      evidence.length === 0 ? 0 : evidence,
    ];
    articleBefore = article;
    return JSON.stringify(packed);
  };
}

/** The rows of a text that a packer made, joined by commas; empty for none. Throws for any other text. */
export function unpackAnnotations(packed: string): AnnotationRow[] {
  let articleBefore: Annotation['article'] | null = null;
  let revisionBefore: StretchPlace['revision'] | null = null;
  const stretchOf = (stretch: PackedStretch | Stretch): Stretch => {
    if (!isPacked(stretch)) return stretch;
    const [start, end, exact, prefix, suffix, named] = stretch;
    const revision = (revisionBefore = known(named, revisionBefore));
    return unmoved({ revision, start, end, exact, prefix, suffix });
  };
  return (JSON.parse(`[${packed}]`) as Packed[]).map(
    ([id, createdAt, updatedAt, named, tags, stretches, others, evidence]) => {
      const article = (articleBefore = known(named, articleBefore));
      const annotation: Annotation = {
        id,
        createdAt,
        updatedAt: updatedAt === 0 ? createdAt : updatedAt,
        article,
        tags,
        stretches: stretches.map(stretchOf),
        ...(others === 0 ? usual : others),
      };
      return {
        annotation,
        quote: quoteOf(annotation),
        state: stateOf(annotation),
        evidence: evidence === 0 ? [] : evidence,
      };
    },
  );
}

function isPacked(stretch: PackedStretch | Stretch): stretch is PackedStretch {
  return Array.isArray(stretch);
}

function known<Id extends string>(named: Id | 0, before: Id | null): Id {
  const id = named === 0 ? before : named;
  if (id === null) throw new Error('packed rows do not begin with one that names its article and revision');
  return id;
}
