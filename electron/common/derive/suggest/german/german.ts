import type { SuggestLanguage } from '../language';
import { germanForms } from './forms';
import { happeningsIn } from './happenings';
import { namedIn } from './names';

/** German news prose. */
export const germanSuggest: SuggestLanguage = {
  code: 'de',
  addresses:
    /(?<!\p{L})(?:[Ii]ch|[Ww]ir|[Mm]ein\p{Ll}{0,2}|[Uu]nser\p{Ll}{0,2}|[Ii]hnen|[Dd]u|[Ee]uch)(?!\p{L})/u,
  figures: /%|(?<!\p{L})(?:Prozent|Prozentpunkte?|Millionen?|Milliarden?|Mio|Mrd)(?!\p{L})/u,
  pronoun: /^(?:er|sie|es)(?!\p{L})/iu,
  happeningsIn,
  namedIn,
  forms: germanForms,
};
