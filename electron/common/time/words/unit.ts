import { absolute } from './absolute';
import { coded } from './coded';
import { countedFrom } from './counted';
import { hasYear, type Draft } from './draft';
import { numeric } from './numeric';
import { draftOf } from './partial';
import { fault, type Against, type Outcome } from './outcome';
import { relative } from './relative';
import { undated } from './undated';

/** The readings of a draft: by itself when it has a year, else about the article's date. */
export function complete(draft: Draft, text: string, context: Against): Outcome {
  return hasYear(draft) ? absolute(draft, text) : undated(draft, text, context);
}

/**
 * Reads one date, or one span that has a name of its own ("early Jan 2023", "last week", "the weekend of ..."). Takes
 * tidied text. The readers are asked in turn, the strictest first; bare
 * digits before EDTF, because "1939-41" is EDTF too.
 */
export function readUnit(text: string, context: Against): Outcome {
  const outcome =
    numeric(text) ??
    coded(text) ??
    relative(text, context) ??
    countedFrom(text, (start) => readUnit(start, context));
  if (outcome !== null) return outcome;
  const drafted = draftOf(text);
  if (drafted === null) return null;
  return 'fault' in drafted ? fault(drafted.fault) : complete(drafted.draft, text, context);
}
