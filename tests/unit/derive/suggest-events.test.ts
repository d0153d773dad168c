import { suggestLanguageOf } from '#common/derive/suggest/languages';
import { suggestEvents } from '#common/derive/suggest/suggest-events';
import { parseEdtf } from '#common/time/edtf';
import { proseLanguageOf } from '#common/time/prose/languages';
import { DateTagger } from '#common/time/prose/tag-dates';
import { describe, expect, test } from 'vitest';

const english = { tagger: new DateTagger(proseLanguageOf('en')), rules: suggestLanguageOf('en') };
const german = { tagger: new DateTagger(proseLanguageOf('de')), rules: suggestLanguageOf('de-AT') };

function suggest(text: string, published: string | null = '2019-05-16', { tagger, rules } = english) {
  const date = published === null ? null : parseEdtf(published);
  return rules === null
    ? []
    : suggestEvents({ text, published: date?.ok === true ? date.value : null }, tagger, rules);
}

const brief = (text: string, published?: string | null, language = english) =>
  suggest(text, published, language).map(({ title, told }) => [title, told.edtf]);

describe('an event is suggested from the clause that tells it', () => {
  test.each([
    ['Two ministers met in Oslo on Tuesday.', 'Two ministers met in Oslo', '2019-05-14'],
    // Without what leads up to it, and without a pronoun for one named before.
    ['On Monday she signed the treaty with Peru.', 'Signed the treaty with Peru', '2019-05-13'],
    [
      'However, on 3 March 2018 the court in Riga sentenced Ilze Ozola to two years.',
      'The court in Riga sentenced Ilze Ozola to two years',
      '2018-03-03',
    ],
    [
      'Just ahead of the vote, the council in Riga closed the port on Tuesday.',
      'The council in Riga closed the port',
      '2019-05-14',
    ],
    // Without who it is, said between commas.
    [
      'Ana Reyes, who leads the union, arrived in Lima on Tuesday.',
      'Ana Reyes arrived in Lima',
      '2019-05-14',
    ],
    ['Ana Reyes, the head of the union, resigned on Tuesday.', 'Ana Reyes resigned', '2019-05-14'],
    // Up to where something else begins.
    [
      'The ship left Tallinn on 2 May after engineers had mended its pump.',
      'The ship left Tallinn',
      '2019-05-02',
    ],
    // A list is not cut in the middle.
    [
      'The envoy visited Chad, Mali and Niger in April before the talks.',
      'The envoy visited Chad, Mali and Niger',
      '2019-04',
    ],
    // Of two things that happened, the one that the date is told of.
    [
      'The drone crossed the border last month and was shot down over Kerman on 14 May 2019.',
      'The drone was shot down over Kerman',
      '2019-05-14',
    ],
    // What is to come.
    [
      'Parliament will vote on the Harbour Bill on 20 May.',
      'Parliament will vote on the Harbour Bill',
      '2019-05-20',
    ],
    ['The two are to meet in Vienna next month.', 'The two are to meet in Vienna', '2019-06'],
    // What someone is told to have said, where the date is of that.
    ['Officials said the ferry sank off Samos on Sunday.', 'The ferry sank off Samos', '2019-05-12'],
    [
      'The ferry sank off Samos on Sunday, the coast guard said on Monday.',
      'The ferry sank off Samos',
      '2019-05-12',
    ],
    // Two days told in one breath.
    [
      'Voters elected a new council on 4 and 5 May 2019.',
      'Voters elected a new council',
      '2019-05-04/2019-05-05',
    ],
    // A dateline is no part of it.
    ['GENEVA, 16 May 2019 - Envoys signed the accord on Tuesday.', 'Envoys signed the accord', '2019-05-14'],
  ])('%s', (sentence, title, edtf) => {
    expect(brief(sentence)).toEqual([[title, edtf]]);
  });

  test('a title too long even so ends at a preposition, never in a word', () => {
    const [one] = suggest(
      'The newly appointed commissioner for fisheries and coastal towns inaugurated a harbour for the smallest of the northern trawlers on Tuesday.',
    );
    expect(one?.title).toBe(
      'The newly appointed commissioner for fisheries and coastal towns inaugurated a harbour',
    );
  });
});

describe('nothing is suggested from', () => {
  test.each([
    ['what is so', 'The bridge was the longest in Europe in May 2019.'],
    ['an age', 'Rosa Lind, born on 4 May 1961, leads the party.'],
    ['a length', 'They marched for eight days.'],
    ['a week of which readers differ when it begins', 'The two met in Vienna last week.'],
    ['vague words', 'The army has attacked the town in recent years.'],
    ['what comes again and again', 'The council meets every Tuesday.'],
    ['what did not come about', 'The delegation did not arrive in Bern on Tuesday.'],
    ['what may be', 'The minister may visit Bern on Tuesday.'],
    ['what is only said that day', 'A spokesman said on Tuesday that no talks were held.'],
    ['an end', 'Both sides must withdraw by Friday.'],
    ['a beginning of something that lasts', 'Since March the port has stopped all ships.'],
    ['a date that names a thing', 'The ministers signed an addition to the 2015 Paris accord.'],
    ['a clause that hangs on another', 'The price fell after the army seized the port on Tuesday.'],
    ['someone’s own words', '“We landed in Bern on Tuesday and signed,” he said.'],
    ['words to the reader', 'You arrived in Bern on Tuesday.'],
    ['a question', 'Who signed the treaty in Bern on Tuesday?'],
    ['a heading', 'Ministers sign treaty in Bern on Tuesday'],
    ['figures', 'Exports dropped 4 percent in April.'],
    ['a saying that breaks off', 'The court in Riga ruled on Tuesday that the sale was void.'],
    ['what has happened, beside the day of another thing', 'She has invited them to a feast on 20 May.'],
    ['a participle', 'They fought the ruling, announced on Tuesday by the court in Riga.'],
    ['a participle right before its date', 'The warrant issued on Tuesday charged Paul Kern with theft.'],
    [
      'a clause within what is said',
      'Officials said on Monday that once Kern arrives on 20 May he will sign.',
    ],
    ['a year alone', 'The mill closed in 1998.'],
  ])('%s', (_what, sentence) => expect(brief(sentence)).toEqual([]));
});

test('an article without a date suggests only what tells a whole date of its own', () => {
  const text = 'Envoys met in Bern on Tuesday. They signed the Bern accord on 3 March 2018.';
  expect(brief(text, null)).toEqual([['Signed the Bern accord', '2018-03-03']]);
  expect(suggest(text).map(({ told }) => told.fromArticle)).toEqual([true, false]);
});

test('the likeliest come first, and a sentence told twice comes once', () => {
  const told = 'The envoy met Ana Reyes in Lima on Tuesday.';
  const found = brief(`The mill on the Neris closed in April.\n${told}\n${told}`);
  expect(found).toEqual([
    ['The envoy met Ana Reyes in Lima', '2019-05-14'],
    ['The mill on the Neris closed', '2019-04'],
  ]);
});

test('people and places are proposed only where the text is sure of them', () => {
  const names = (text: string) => suggest(text)[0]?.names.map(({ name, kind }) => `${kind} ${name}`);
  expect(names('President Ana Reyes met Paul Kern in Lima on Tuesday.')).toEqual([
    'person Ana Reyes',
    'place Lima',
  ]);
  expect(names('Ana Reyes met Paul Kern on Tuesday. In the evening Kern said little.')).toEqual([
    'person Paul Kern',
  ]);
  expect(names('The Security Council met in Parliament on Tuesday.')).toEqual([]);
});

// 2019-05-16 is a Thursday.
describe('in German an event is suggested from the main clause that tells it', () => {
  test.each([
    ['Zwei Minister trafen sich am Dienstag in Oslo.', 'Zwei Minister trafen sich in Oslo', '2019-05-14'],
    // Where a date stood first the subject comes before its verb again.
    [
      'Am Montag unterzeichnete die Präsidentin von Peru den Vertrag mit Chile.',
      'Die Präsidentin von Peru unterzeichnete den Vertrag mit Chile',
      '2019-05-13',
    ],
    [
      'Am 3. März 2018 verurteilte das Gericht in Riga Ilze Ozola zu zwei Jahren.',
      'Das Gericht verurteilte in Riga Ilze Ozola zu zwei Jahren',
      '2018-03-03',
    ],
    [
      'Am Montag ist der Minister in Rom zurückgetreten.',
      'Der Minister ist in Rom zurückgetreten',
      '2019-05-13',
    ],
    ['Am Montag besuchte sie Bern und Genf.', 'Besuchte Bern und Genf', '2019-05-13'],
    // Verbs that part, and what someone is, said between commas.
    [
      'Ana Reyes, die Chefin der Gewerkschaft, trat am Dienstag zurück.',
      'Ana Reyes trat zurück',
      '2019-05-14',
    ],
    [
      'Die Drohne überquerte im April die Grenze und wurde am 14. Mai 2019 über Kerman abgeschossen.',
      'Die Drohne wurde über Kerman abgeschossen',
      '2019-05-14',
    ],
    // What is to come.
    [
      'Das Parlament wird am 20. Mai über das Hafengesetz abstimmen.',
      'Das Parlament wird über das Hafengesetz abstimmen',
      '2019-05-20',
    ],
    [
      'Die beiden sollen sich nächste Woche in Wien treffen.',
      'Die beiden sollen sich in Wien treffen',
      '2019-05-20/2019-05-26',
    ],
    [
      'Der Rat wählte am 4. und 5. Mai 2019 einen Vorstand.',
      'Der Rat wählte einen Vorstand',
      '2019-05-04/2019-05-05',
    ],
  ])('%s', (sentence, title, edtf) => {
    expect(brief(sentence, undefined, german)).toEqual([[title, edtf]]);
  });

  test.each([
    ['was so ist', 'Die Brücke war im Mai 2019 die längste Europas.'],
    ['was nicht geschah', 'Die Delegation kam am Dienstag nicht in Bern an.'],
    ['was sein kann', 'Der Minister könnte am Dienstag nach Bern reisen.'],
    ['was nur gesagt wird', 'Er sagte am Dienstag, die Gespräche seien gescheitert.'],
    ['was immer wieder kommt', 'Der Rat tagt jeden Dienstag.'],
    ['einem Anfang von etwas, das dauert', 'Seit März hält der Hafen alle Schiffe auf.'],
    ['einem Datum, das zu einem Hauptwort gehört', 'Die am Dienstag eröffnete Schau zeigte Bilder.'],
    ['einem Datum, das etwas benennt', 'Er unterzeichnete das Abkommen vom 3. Mai 2018.'],
    ['dem Tag von etwas anderem', 'Vor der Wahl am Sonntag trafen sich die Gegner in Bonn.'],
    ['einem Nebensatz', 'Der Preis fiel, nachdem die Armee am Dienstag den Hafen besetzt hatte.'],
    ['eines anderen Worten', 'Er rief: „Am Dienstag landeten die Schiffe in Bern.“'],
    ['einem Jahr allein', 'Die Mühle schloss 1998.'],
  ])('nichts von %s', (_what, sentence) => expect(brief(sentence, undefined, german)).toEqual([]));

  test('people by their office, places the text goes to or comes from', () => {
    const text = 'Präsidentin Ana Reyes traf am Dienstag in Lima die Gesandten. Sie reisten nach Lima.';
    expect(suggest(text, undefined, german)[0]?.names).toEqual([
      { name: 'Ana Reyes', kind: 'person' },
      { name: 'Lima', kind: 'place' },
    ]);
  });
});

test('a language without rules suggests nothing, one that is not said is tried as English', () => {
  expect(suggestLanguageOf('fr')).toBeNull();
  expect(suggestLanguageOf('')?.code).toBe('en');
});
