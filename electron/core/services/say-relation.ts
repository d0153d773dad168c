import { drop, put, setFields } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { Said } from '#common/contract/relations';
import { Article } from '#common/model/article';
import type { ArticleId, RelationId } from '#common/model/ids';
import { Relation } from '#common/model/relation';
import { ok, type Result } from '#common/result';
import { commit, moment, named } from './commit';
import { saidOf, type Two } from './relations';
import type { OpenSession } from './session';
import { notFound, refused, type Trouble } from './trouble';

type Done = Promise<Result<{ seq: number }, Trouble>>;

const spoken: Readonly<Record<Said, string>> = {
  copy: 'one source',
  rewording: 'one source',
  translation: 'one source',
  separate: 'separate sources',
};

/** Says whether two articles are one source. What was said of the two before gives way; one change. */
export async function sayRelation(
  session: OpenSession,
  { a, b, kind, first, why }: Two & { kind: Said; first: ArticleId | null; why: string },
): Done {
  await session.index.ready();
  await session.library.flush();
  const { head } = session.library;
  if (a === b) return refused('An article cannot be compared with itself. Choose another one.', 'b');
  if (!head.get('articles', a) || !head.get('articles', b)) return notFound('article');
  if (first !== null && first !== a && first !== b) {
    return refused(
      'Only one of the two articles can have come first. Choose one of them, or neither.',
      'first',
    );
  }
  const fields = { kind, first: kind === 'separate' ? null : first, by: 'user' as const, why: why.trim() };
  const before = saidOf(session, { a, b });
  const kept = before.at(-1);
  const ops: Op[] = [
    ...before.slice(0, -1).map((relation) => drop('relations', relation)),
    kept
      ? setFields('relations', kept, fields)
      : [put('relations', newRelation(session, { a, b, ...fields }))],
  ].flat();
  const name = (id: string): string => named(session.index.labels.of(id), 'an article');
  return commit(session, { label: `${spoken[kind]}: ${name(a)} and ${name(b)}`, ops });
}

/** A relation made now, not stored yet. */
export function newRelation(
  session: OpenSession,
  fields: Two & Pick<Relation, 'kind' | 'first' | 'by' | 'why'>,
): Relation {
  const at = moment(session);
  return Relation.parse({
    id: session.parts.ids.next<RelationId>(),
    createdAt: at,
    updatedAt: at,
    ...fields,
  });
}

/** A work known by name but not held. */
interface UnheldWork {
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
}

/** Records that an article retells a work. One that is not held becomes an article without files, in the same change. */
export async function sayRetells(
  session: OpenSession,
  { article, work, why }: { article: ArticleId; work: { id: ArticleId } | UnheldWork; why: string },
): Promise<Result<{ work: ArticleId; seq: number }, Trouble>> {
  await session.index.ready();
  const { head } = session.library;
  if (!head.get('articles', article)) return notFound('article');
  const made = 'id' in work ? null : unheldWork(session, work);
  if (made?.ok === false) return made;
  const id = 'id' in work ? work.id : made?.value.id;
  if (id === undefined || (!made && !head.get('articles', id))) return notFound('article');
  if (id === article) return refused('An article cannot retell itself. Choose another work.', 'work');
  const relation = newRelation(session, {
    a: article,
    b: id,
    kind: 'retells',
    first: id,
    by: 'user',
    why: why.trim(),
  });
  const label = `what ${named(session.index.labels.of(article), 'an article')} retells`;
  const ops = [...(made ? [put('articles', made.value)] : []), put('relations', relation)];
  const change = await commit(session, { label, ops });
  return change.ok ? ok({ work: id, ...change.value }) : change;
}

function unheldWork(
  session: OpenSession,
  { title, publisher, address }: UnheldWork,
): Result<Article, Trouble> {
  if (title === '' && publisher === '' && address === '') {
    return refused('Say what the work is: give its title, its publisher or its address.', 'work');
  }
  const at = moment(session);
  const typed = (value: string) => ({ value, from: 'user' as const });
  return ok(
    Article.parse({
      id: session.parts.ids.next<ArticleId>(),
      createdAt: at,
      updatedAt: at,
      title: typed(title),
      publisher: typed(publisher),
      address: typed(address),
    }),
  );
}

interface RelationEdit {
  readonly id: string;
  readonly why?: string | undefined;
  readonly private?: boolean | undefined;
}

/** Gives a relation another reason, or keeps it private; what is not given stays. */
export async function editRelation(
  session: OpenSession,
  { id, why, private: isPrivate }: RelationEdit,
): Done {
  const relation = session.library.head.get('relations', id);
  if (!relation) return notFound('relation');
  const ops = setFields('relations', relation, {
    ...(why === undefined ? {} : { why: why.trim() }),
    ...(isPrivate === undefined ? {} : { private: isPrivate }),
  });
  const what = why === undefined ? 'privacy' : 'reason';
  return commit(session, { label: `${what} of a relation of two articles`, ops });
}

/** Takes back what was said of two articles; the articles stay. */
export async function removeRelation(session: OpenSession, id: string): Done {
  const relation = session.library.head.get('relations', id);
  if (!relation) return notFound('relation');
  const label = relation.kind === 'retells' ? 'removal of a retold work' : 'what was said of two sources';
  return commit(session, { label, ops: [drop('relations', relation)] });
}
