import type { SuggestLanguage } from '../language';
import { englishForms } from './forms';
import { namedIn } from './names';
import { tellingsIn } from './telling';
import { titleOf } from './title';

/** English news prose. */
export const englishSuggest: SuggestLanguage = {
  code: 'en',
  addresses: /(?<!\p{L})(?:I|[Ww]e|[Yy]ou|[Oo]ur|[Yy]our|[Mm]y)(?![\p{L}.])/u,
  figures: /%|(?<!\p{L})(?:per ?cent|percentage|million|billion|trillion)(?!\p{L})/iu,
  pronoun: /^(?:[^,]{0,40},\s*)?(?:he|she|it|they)(?!\p{L})/iu,
  happeningsIn: (sentence) =>
    tellingsIn(sentence).map((telling) => ({ ...telling, title: () => titleOf(telling) })),
  namedIn,
  forms: englishForms,
};
