import { readDate } from '#common/time/parse-words';
import { english } from '#common/time/prose/english/english';
import { DateTagger } from '#common/time/prose/tag-dates';

let made: DateTagger | null = null;

/** Made when first wanted, and once: making it takes longer than reading with it. */
function tagger(): DateTagger {
  made ??= new DateTagger(english);
  return made;
}

/** More than these are no help. */
const most = 4;
/** Characters of the words linked that are looked through: a date stands near what it dates. */
const reach = 2000;

/**
 * The dates that words tell of, as they word them: offered to be taken over, never taken unasked. Only what the date
 * field understands, or would once the article is dated: `published` is its date as EDTF, or null.
 */
export function datesInWords(words: string, published: string | null): readonly string[] {
  const told = tagger()
    .tag(words.slice(0, reach), null)
    .filter(({ type }) => type === 'DATE')
    .map(({ text }) => text.replaceAll(/\s+/g, ' '))
    .filter((text) => readDate(text, { against: published }).kind !== 'none');
  return [...new Set(told)].slice(0, most);
}
