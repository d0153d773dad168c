import type { Selection } from './selection';

/** How much of each kind a preview shows: a few screens of all parts of the file. */
const most = { annotated: 8, articles: 20, passages: 40, events: 20, evidence: 80, notes: 2 };

/** The first few things of every kind in an export, for a preview; `cut` says whether there are more. */
export function sampleOf(selection: Selection): { readonly sample: Selection; readonly cut: boolean } {
  const annotated = selection.articles
    .filter((id) => selection.passages.has(id) || selection.fullTexts.has(id))
    .slice(0, most.annotated);
  const passages = firstPassages(selection, annotated);
  const others = selection.articles.filter((id) => !annotated.includes(id)).slice(0, most.articles);
  const wanted = new Set([...annotated, ...others]);
  const events = selection.events.slice(0, most.events);
  const inEvents = new Set(events);
  const inPassages = new Set([...passages.values()].flat());
  const evidence = selection.evidence
    .filter(({ target, annotation }) => inEvents.has(target.id) || inPassages.has(annotation))
    .slice(0, most.evidence);
  const sample: Selection = {
    ...selection,
    articles: selection.articles.filter((id) => wanted.has(id)),
    passages,
    events,
    evidence,
    notes: selection.notes.slice(0, most.notes),
    fullTexts: new Set(annotated.filter((id) => selection.fullTexts.has(id))),
  };
  const cut =
    wanted.size < selection.articles.length ||
    inPassages.size < selection.counts.passages ||
    events.length < selection.events.length ||
    evidence.length < selection.evidence.length ||
    sample.notes.length < selection.notes.length;
  return { sample, cut };
}

function firstPassages({ passages }: Selection, articles: readonly string[]): Map<string, readonly string[]> {
  const first = new Map<string, readonly string[]>();
  let room = most.passages;
  for (const article of articles) {
    const ids = passages.get(article)?.slice(0, room) ?? [];
    room -= ids.length;
    if (ids.length > 0) first.set(article, ids);
  }
  return first;
}
