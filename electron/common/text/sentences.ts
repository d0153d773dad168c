/*
 * UAX 29 ends a sentence at any full stop before a capital, so "Mr. Smith" comes in two. The worse mistake for
 * a quotation is a sentence cut in half, not two kept together: what follows errs on that side.
 */
const initials = /(?:^|[\s("'“‘])(?:\p{Lu}\.[\s]?)*\p{Lu}\.\s+$/u;
const englishTitles =
  /(?:^|[\s("'“‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Sen|Rep|Gov|Pres|Rev|Hon|Amb|St|vs|cf|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.\s+$/u;

/** "Am 4. Februar", "im 19. Jahrhundert", "Dr. Reyes", "44 v. Chr. starb": a number of a day ends none either. */
const germanShort =
  /(?:^|[^\p{L}\p{N}])(?:\d{1,2}|Dr|Prof|Hr|Fr|Mag|Ing|St|Hl|Nr|Abs|Art|Bd|ca|vgl|bzw|gest|geb|evtl|sog|z\.\s?B|d\.\s?h|u\.\s?a|Chr|[vn]|Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez)\.\s+$/u;

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // A malformed tag is the user's typing, not a reason to show no sentence.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

/** One sentence of a line: its words, white space after them included, from a UTF-16 index of the line. */
export interface Sentence {
  readonly from: number;
  readonly words: string;
}

/**
 * Splits one line into sentences that together give it back (UAX 29 as the platform's locale data tailors it),
 * not ending one at an initial or, in English, at a title or a shortened month, or in German at the
 * number of a day. Lazy, so that a caller who
 * wants one sentence pays for those before it only.
 */
export function* sentencesOf(line: string, language = 'en'): Generator<Sentence> {
  const short = /^en(?:-|$)/i.test(language)
    ? englishTitles
    : /^de(?:-|$)/i.test(language)
      ? germanShort
      : null;
  let open: Sentence | null = null;
  for (const { segment, index } of segmenterFor(language).segment(line)) {
    open = open === null ? { from: index, words: segment } : { from: open.from, words: open.words + segment };
    const ending = segment.slice(-40);
    const goesOn = initials.test(ending) || short?.test(ending) === true;
    if (goesOn) continue;
    yield open;
    open = null;
  }
  if (open !== null) yield open;
}
