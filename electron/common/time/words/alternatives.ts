import { parseEdtf } from '../edtf';
import { hasYear } from './draft';
import { fill } from './fill';
import { found, told, type Against, type Outcome } from './outcome';
import { draftOf } from './partial';
import { range } from './range';
import { complete, readUnit } from './unit';

/** "1667 or 1668", "3 or 4 March 2023", "1960 and Dec 1961", with ranges among them: `[...]` and `{...}`. */
export function alternatives(text: string, context: Against): Outcome {
  const all = / and /.test(text);
  if (!all && !/ or /.test(text)) return null;
  const texts = text.replace(/^either /, '').split(all ? / and |, ?/ : / or |, ?/);
  if (texts.length > 60 || texts.some((each) => each.trim() === '')) return null;
  const last = texts.at(-1) ?? '';
  const lastDraft = draftOf(last);
  const members: string[] = [];
  for (const each of texts) {
    const draft = draftOf(each);
    const shared =
      draft !== null && lastDraft !== null && 'draft' in draft && 'draft' in lastDraft
        ? complete(
            hasYear(draft.draft) ? draft.draft : fill(draft.draft, lastDraft.draft).first,
            each,
            context,
          )
        : (readUnit(each, context) ?? range(each, context));
    if (shared?.kind !== 'found' || shared.candidates.length !== 1)
      return shared?.kind === 'found' ? null : shared;
    members.push((shared.candidates[0]?.edtf ?? '').replace('/', '..'));
  }
  const edtf = all ? `{${members.join(',')}}` : `[${members.join(',')}]`;
  const parsed = parseEdtf(edtf);
  return parsed.ok ? found(told(parsed.value.edtf)) : null;
}
