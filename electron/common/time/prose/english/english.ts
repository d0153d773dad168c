import type { ProseLanguage } from '../language';
import { englishClasses } from './classes';
import { calendarRules } from './rules-calendar';
import { lengthRules, setRules } from './rules-lengths';
import { outerRules } from './rules-outer';
import { reportRules } from './rules-reports';
import { relativeRules, spanRules, vagueRules } from './rules-relative';
import { weekRules } from './rules-weeks';
import { englishTense } from './tense';

/** English news prose. */
export const english: ProseLanguage = {
  code: 'en',
  classes: englishClasses,
  inner: [
    ...calendarRules,
    ...reportRules,
    ...relativeRules,
    ...weekRules,
    ...spanRules,
    ...setRules,
    ...lengthRules,
    ...vagueRules,
  ],
  outer: outerRules,
  tenseAt: englishTense,
};
