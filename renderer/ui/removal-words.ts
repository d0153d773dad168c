import type { z } from 'zod';
import type { HangsOn } from '#common/contract/base';

type Hanging = z.infer<typeof HangsOn>;

/** What can be deleted, as the parts of the contract are called. */
export type Removable = 'articles' | 'annotations' | 'events' | 'tags' | 'notes';

const words: Record<keyof Hanging, readonly [one: string, many: string]> = {
  annotations: ['annotation', 'annotations'],
  evidence: ['link to an event', 'links to events'],
  events: ['event', 'events'],
  citations: ['citation in a note', 'citations in notes'],
};

/** Some of what hangs on a record, in words: "3 annotations and 2 links to events"; how many things that is. */
function listed(
  hanging: Hanging,
  kinds: readonly (keyof Hanging)[],
): { readonly said: string; count: number } {
  const parts = kinds.flatMap((kind) => {
    const count = hanging[kind];
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${words[kind][count === 1 ? 0 : 1]}`];
  });
  const last = parts.pop() ?? '';
  return {
    said: parts.length === 0 ? last : `${parts.join(', ')} and ${last}`,
    count: kinds.reduce((sum, kind) => sum + hanging[kind], 0),
  };
}

/**
 * What becomes of what hangs on a record when it is deleted, a sentence each: what goes with it is told apart from what
 * stays and only loses something. One sentence where nothing hangs on it.
 */
export function sayRemoval(group: Removable, hanging: Hanging): string[] {
  const { annotations, evidence, events, citations } = hanging;
  if (annotations + evidence + events + citations === 0) return ['Nothing else changes.'];
  const sentences = group === 'tags' ? bearing(hanging) : leaving(group, hanging);
  if (citations === 0) return sentences;
  const [keep, lead] = citations === 1 ? ['keeps its', 'leads'] : ['keep their', 'lead'];
  return [...sentences, `${listed(hanging, ['citations']).said} ${keep} words but ${lead} nowhere.`];
}

/** A tag takes nothing with it. */
function bearing(hanging: Hanging): string[] {
  const { said, count } = listed(hanging, ['annotations', 'evidence', 'events']);
  if (count === 0) return [];
  return count === 1
    ? [`${said} bears it. It stays, and only loses this tag.`]
    : [`${said} bear it. They stay, and only lose this tag.`];
}

function leaving(group: Removable, hanging: Hanging): string[] {
  const { said, count } = listed(hanging, ['annotations', 'evidence']);
  const passages = group === 'events' ? '; the marked passages stay' : '';
  const gone = count === 0 ? [] : [`${said} ${count === 1 ? 'goes' : 'go'} with it${passages}.`];
  const { said: others, count: many } = listed(hanging, ['events']);
  if (many === 0) return gone;
  const [stay, stand] = many === 1 ? ['stays', 'stands by itself'] : ['stay', 'stand by themselves'];
  const after =
    group === 'events'
      ? `that ${many === 1 ? 'is a part' : 'are parts'} of it ${stay} and ${stand}`
      : `${stay}, with less evidence`;
  return [...gone, `${others} ${after}.`];
}
