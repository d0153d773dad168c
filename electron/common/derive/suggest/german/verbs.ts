import { germanVerb, PARTICLES, type GermanVerb } from '#common/time/prose/german/verbs';

/** What happens on a day, as news tells it. */
const happenings = `
  ab|brechen ab|feuern ab|lehnen ab|reisen ab|sagen ab|schießen ab|schließen ab|setzen ab|stimmen ab|stürzen ab|treten
  ab|wählen an|erkennen an|greifen an|klagen an|kommen an|nehmen an|ordnen an|treten auf|brechen auf|heben
  auf|lösen auf|nehmen auf|treten aus|brechen aus|laufen aus|liefern aus|rufen aus|treten aus|wandern aus|weisen
  aus|zeichnen beenden beginnen begraben bei|treten berufen beschießen beschließen beschlagnahmen besetzen besiegen
  bestätigen besuchen bewilligen billigen bombardieren brennen demonstrieren deportieren ein|berufen ein|führen
  ein|laden ein|marschieren ein|nehmen ein|reichen ein|setzen ein|stellen ein|stürzen ein|treffen ein|weihen ein|ziehen
  emigrieren entdecken entführen entgleisen enthüllen entkommen entlassen entscheiden erbauen erfinden ermorden ernennen
  erobern eröffnen errichten erscheinen erschießen erteilen evakuieren explodieren fahren fallen feiern fest|nehmen
  fliegen fliehen frei|lassen frei|sprechen gewinnen gründen halten heiraten hin|richten kapern kapitulieren kollidieren
  kommen kündigen landen marschieren nieder|legen nieder|schlagen protestieren ratifizieren räumen reisen schließen
  siegen sinken sperren sprechen sprengen starten statt|finden sterben stiften stoppen streiken stürmen stürzen tagen
  taufen töten treffen überfallen übergeben übernehmen überqueren um|benennen unterbrechen untersagen unterschreiben
  unterzeichnen verabschieden verbieten verbrennen vereidigen vereinbaren verhaften verhandeln verhängen verkaufen
  verkünden verlassen verlegen verleihen verletzen verlieren veröffentlichen verschieben verschwinden versenken
  verunglücken verurteilen verüben vor|legen vor|stellen wählen wieder|wählen zerstören ziehen zu|stimmen zurück|kehren
  zurück|treten zurück|ziehen zusammen|brechen zusammen|kommen zusammen|stoßen zusammen|treten`;

/** Participles of what is so, is thought or is said: no day is theirs. */
const states = new Set(
  `erwartet vermutet genannt bezeichnet berichtet gemeldet mitgeteilt bekannt kritisiert diskutiert befürchtet gehalten
  geschätzt geplant gesucht benötigt gebraucht betont erklärt gesagt bestritten bezweifelt betroffen geprägt gewohnt`.split(
    /\s+/,
  ),
);

const verbs: readonly GermanVerb[] = happenings
  .trim()
  .split(/\s+/)
  .map((entry) => germanVerb(entry));

function byForm(formsOf: (verb: GermanVerb) => readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const verb of verbs) {
    for (const form of formsOf(verb)) found.set(form, (found.get(form) ?? new Set()).add(verb.particle));
  }
  return found;
}

const finite = byForm(({ past, present }) => [...past, ...present]);
const participles = new Set(verbs.map(({ participle }) => participle));
const infinitives = new Set(verbs.map(({ infinitive }) => infinitive));
const zuInfinitives = new Set(
  verbs.flatMap(({ particle, infinitive }) =>
    particle === '' ? [] : [`${particle}zu${infinitive.slice(particle.length)}`],
  ),
);

/** Whether a word can stand second as a verb of a happening. Lower case. */
export const isFiniteForm = (word: string): boolean => finite.has(word);

/** Whether a finite verb tells of a happening with what ends its clause: "trat … zurück", and not "trat … auf der Stelle". */
export function tellsWith(word: string, last: string): boolean {
  const particles = finite.get(word);
  return particles !== undefined && particles.has(PARTICLES.has(last) ? last : '');
}

/** Whether a word is an infinitive, with or without its “zu”, of a verb of a happening. Lower case. */
export const isHappeningInfinitive = (word: string): boolean =>
  infinitives.has(word) || zuInfinitives.has(word);

/** How surely a participle at the end of a clause tells of a happening: 2 of a verb known for it, 1 of any other. */
export function participleWeight(word: string): 0 | 1 | 2 {
  if (participles.has(word)) return 2;
  if (states.has(word)) return 0;
  return /^\p{Ll}*ge\p{Ll}{2,}(?:t|en)$|^(?:be|ent|er|ver|zer)\p{Ll}{2,}(?:t|en)$|\p{Ll}{3,}iert$/u.test(word)
    ? 1
    : 0;
}
