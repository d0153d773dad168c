/** Strong and mixed verbs, without prefix: infinitive, preterite of he and they, participle, present of he. */
const strong = `
  beginnen:begann/begonnen/beginnt bieten:bot/geboten/bietet binden:band/gebunden/bindet bitten:bat/gebeten/bittet
  bleiben:blieb/geblieben/bleibt brechen:brach/gebrochen/bricht brennen:brannte/gebrannt/brennt
  bringen:brachte/gebracht/bringt dringen:drang/gedrungen/dringt fahren:fuhr/gefahren/fährt fallen:fiel/gefallen/fällt
  fangen:fing/gefangen/fängt finden:fand/gefunden/findet fliegen:flog/geflogen/fliegt fliehen:floh/geflohen/flieht
  fließen:floss/geflossen/fließt fressen:fraß/gefressen/frisst frieren:fror/gefroren/friert geben:gab/gegeben/gibt
  gehen:ging/gegangen/geht gelingen:gelang/gelungen/gelingt gelten:galt/gegolten/gilt gewinnen:gewann/gewonnen/gewinnt
  greifen:griff/gegriffen/greift halten:hielt/gehalten/hält hängen:hing/gehangen/hängt heben:hob/gehoben/hebt
  heißen:hieß/geheißen/heißt helfen:half/geholfen/hilft kennen:kannte/gekannt/kennt kommen:kam/gekommen/kommt
  laden:lud/geladen/lädt lassen:ließ/gelassen/lässt laufen:lief/gelaufen/läuft leiden:litt/gelitten/leidet
  lesen:las/gelesen/liest liegen:lag/gelegen/liegt lügen:log/gelogen/lügt messen:maß/gemessen/misst
  nehmen:nahm/genommen/nimmt nennen:nannte/genannt/nennt raten:riet/geraten/rät reißen:riss/gerissen/reißt
  rufen:rief/gerufen/ruft schaffen:schuf/geschaffen/schafft scheiden:schied/geschieden/scheidet
  scheinen:schien/geschienen/scheint schießen:schoss/geschossen/schießt schlagen:schlug/geschlagen/schlägt
  schließen:schloss/geschlossen/schließt schneiden:schnitt/geschnitten/schneidet schreiben:schrieb/geschrieben/schreibt
  schreiten:schritt/geschritten/schreitet schweigen:schwieg/geschwiegen/schweigt schwören:schwor/geschworen/schwört
  sehen:sah/gesehen/sieht senden:sandte/gesandt/sendet singen:sang/gesungen/singt sinken:sank/gesunken/sinkt
  sitzen:saß/gesessen/sitzt sprechen:sprach/gesprochen/spricht springen:sprang/gesprungen/springt
  stechen:stach/gestochen/sticht stehen:stand/gestanden/steht stehlen:stahl/gestohlen/stiehlt
  steigen:stieg/gestiegen/steigt sterben:starb/gestorben/stirbt stoßen:stieß/gestoßen/stößt
  streichen:strich/gestrichen/streicht streiten:stritt/gestritten/streitet tragen:trug/getragen/trägt
  treffen:traf/getroffen/trifft treiben:trieb/getrieben/treibt treten:trat/getreten/tritt tun:tat/getan/tut
  wachsen:wuchs/gewachsen/wächst weichen:wich/gewichen/weicht weisen:wies/gewiesen/weist
  wenden:wandte/gewandt/wendet werben:warb/geworben/wirbt werfen:warf/geworfen/wirft wiegen:wog/gewogen/wiegt
  schieben:schob/geschoben/schiebt leihen:lieh/geliehen/leiht schwinden:schwand/geschwunden/schwindet
  ziehen:zog/gezogen/zieht zwingen:zwang/gezwungen/zwingt`;

/** Prefixes that stay: with them a participle has no ge-. */
const FIRM = ['be', 'emp', 'ent', 'er', 'ge', 'miss', 'ver', 'zer', 'über', 'unter', 'wider'];
/** Particles that part from their verb and end the clause: "trat … zurück". */
export const PARTICLES: ReadonlySet<string> = new Set(
  `ab an auf aus bei durch ein fest fort frei her heran heraus hervor hin hinaus hinzu los mit nach nieder statt teil um
  vor voran voraus vorbei weg weiter wieder zu zurück zusammen`.split(/\s+/),
);

/** The forms of a verb, lower case; a particle that parts from it is given by itself. */
export interface GermanVerb {
  readonly particle: string;
  readonly infinitive: string;
  /** What stands second in a main clause, of he and of they, without the particle. */
  readonly past: readonly string[];
  readonly present: readonly string[];
  readonly participle: string;
}

interface Strong {
  readonly infinitive: string;
  readonly past: string;
  readonly participle: string;
  readonly present: string;
}

const strongVerbs: ReadonlyMap<string, Strong> = new Map(
  strong
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [infinitive = '', past = '', participle = '', present = ''] = entry.split(/[:/]/);
      return [infinitive, { infinitive, past, participle, present }] as const;
    }),
);

const theyPast = (past: string): string => (past.endsWith('e') ? `${past}n` : `${past}en`);

function strongForms(
  { infinitive, past, participle, present }: Strong,
  firm: string,
): Omit<GermanVerb, 'particle'> {
  const own = firm !== '' && participle.startsWith('ge') && !infinitive.startsWith('ge');
  return {
    infinitive: firm + infinitive,
    past: [past, theyPast(past)].map((form) => firm + form),
    present: [present, infinitive].map((form) => firm + form),
    participle: firm + (own ? participle.slice(2) : participle),
  };
}

function weakForms(infinitive: string): Omit<GermanVerb, 'particle'> {
  const stem = infinitive.replace(/e?n$/, '');
  const link = /[td]$|(?:ch|[^aeiouäöülrhmn])[mn]$/.test(stem) ? 'e' : '';
  const firm = FIRM.some((prefix) => infinitive.startsWith(prefix) && stem.length > prefix.length + 2);
  const without = firm || infinitive.endsWith('ieren');
  return {
    infinitive,
    past: [`${stem}${link}te`, `${stem}${link}ten`],
    present: [`${stem}${link}t`, infinitive],
    participle: `${without ? '' : 'ge'}${stem}${link}t`,
  };
}

/** A verb from its infinitive, a particle before a bar: "eröffnen", "zurück|treten", "unter|schreiben". */
export function germanVerb(entry: string): GermanVerb {
  const [first = '', second] = entry.split('|');
  const particle = second === undefined ? '' : first;
  const base = second ?? first;
  const firm =
    FIRM.find((prefix) => base.startsWith(prefix) && strongVerbs.has(base.slice(prefix.length))) ?? '';
  const known = strongVerbs.get(base) ?? strongVerbs.get(base.slice(firm.length));
  const forms =
    known === undefined ? weakForms(base) : strongForms(known, known.infinitive === base ? '' : firm);
  return {
    ...forms,
    particle,
    infinitive: particle + forms.infinitive,
    participle: particle + forms.participle,
  };
}

/** Every preterite of a strong verb, with and without a prefix that stays. */
export const strongPasts: ReadonlySet<string> = new Set(
  [...strongVerbs.values()].flatMap(({ past }) =>
    ['', ...FIRM].flatMap((prefix) => [prefix + past, prefix + theyPast(past)]),
  ),
);
