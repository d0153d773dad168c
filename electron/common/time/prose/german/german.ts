import type { ProseLanguage } from '../language';
import { germanClasses } from './classes';
import { calendarRules } from './rules-calendar';
import { outerRules } from './rules-outer';
import { lengthRules, relativeRules, setRules, vagueRules } from './rules-relative';
import { germanTense } from './tense';

/** German news prose. */
export const german: ProseLanguage = {
  code: 'de',
  classes: germanClasses,
  inner: [...calendarRules, ...relativeRules, ...setRules, ...lengthRules, ...vagueRules],
  outer: outerRules,
  tenseAt: germanTense,
};
