import type { NamedThing } from '../found-event';

const capital = String.raw`\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*`;
/** Someone with an office before the name: German nouns have capitals too, so that nothing else tells a name for sure. */
const withOffice = new RegExp(
  `(?<!\\p{L})(?:\\p{L}*(?:präsident|minister|kanzler|sekretär|botschafter|gesandte|general|oberst|richter|senator|gouverneur|bürgermeister|sprecher|direktor|professor|abgeordnete|vorsitzende|leiter|könig|papst|bischof|anwalt|chef)(?:in|r|s)?|Frau|Herr|Dr\\.|Prof\\.)\\s(${capital}\\s${capital})(?![\\p{L}])`,
  'giu',
);
const inPlace = new RegExp(`(?<!\\p{L})[Ii]n\\s(${capital})(?=[\\s.,;]|$)`, 'gu');
/** Nouns that "in" and "nach" lead to without an article. */
const nouns =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|nis|tum|ierung|ität)$|^(?:Haft|Kraft|Frage|Betrieb|Zukunft|Ruhe|Gefahr|Form|Kürze|Folge|Hause|Angriff|Kauf|Rente|Auftrag|Richtung|Sicht|Teilen|Gesprächen|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/u;

const most = 2;

function peopleIn(sentence: string): string[] {
  const found = [...sentence.matchAll(withOffice)].flatMap(([, name = '']) =>
    /^\p{Lu}/u.test(name) && !name.split(' ').some((word) => nouns.test(word)) ? [name] : [],
  );
  return [...new Set(found)];
}

/** A place that something is in, where the text goes to it or comes from it too. */
function placesIn(sentence: string, text: string): string[] {
  const found = [...sentence.matchAll(inPlace)].flatMap(([, name = '']) => {
    const isSure =
      !nouns.test(name) && new RegExp(`(?<!\\p{L})(?:nach|aus|bei)\\s${name}(?!\\p{L})`, 'u').test(text);
    return isSure && name.length > 2 ? [name] : [];
  });
  return [...new Set(found)];
}

/** The people and places that a German sentence names for sure, at most two of each. */
export function namedIn(sentence: string, text: string): NamedThing[] {
  return [
    ...peopleIn(sentence)
      .slice(0, most)
      .map((name): NamedThing => ({ name, kind: 'person' })),
    ...placesIn(sentence, text)
      .slice(0, most)
      .map((name): NamedThing => ({ name, kind: 'place' })),
  ];
}
