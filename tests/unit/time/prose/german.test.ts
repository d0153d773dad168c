import { expect, test } from 'vitest';
import { parseEdtf } from '#common/time/edtf';
import { proseLanguageOf } from '#common/time/prose/languages';
import { DateTagger } from '#common/time/prose/tag-dates';

const tagger = new DateTagger(proseLanguageOf('de-AT'));

function told(text: string, published = '2023-02-14'): string[] {
  const parsed = parseEdtf(published);
  return tagger
    .tag(text, parsed.ok ? parsed.value : null)
    .map((each) => `${each.text} = ${each.type} ${each.value}${each.edtf === null ? '' : ` ${each.edtf}`}`);
}

// 2023-02-14 is a Tuesday.
test.each<[text: string, ...found: string[]]>([
  ['Die Brücke wurde am 3. Mai 1961 eröffnet.', '3. Mai 1961 = DATE 1961-05-03 1961-05-03'],
  ['Am Sonntag, 12. Februar wurde gewählt.', 'Sonntag, 12. Februar = DATE 2023-02-12 2023-02-12'],
  ['Das war am 14.2.2021 so.', '14.2.2021 = DATE 2021-02-14 2021-02-14'],
  ['Das war am 14. 2. 2021 so.', '14. 2. 2021 = DATE 2021-02-14 2021-02-14'],
  ['Er kam im Jänner 2020 zurück.', 'Jänner 2020 = DATE 2020-01 2020-01'],
  ['Im Jahr 1990 zog sie fort.', 'Jahr 1990 = DATE 1990 1990'],
  ['1798 wurde das Haus gebaut.', '1798 = DATE 1798 1798'],
  ['Es kamen 2000 Menschen und 1700 Tiere.'],
  [
    'Sie trafen sich am 3., 4. und 5. Juni 1940.',
    '3. = DATE 1940-06-03 1940-06-03',
    '4. = DATE 1940-06-04 1940-06-04',
    '5. Juni 1940 = DATE 1940-06-05 1940-06-05',
  ],
  [
    'Vom 3. März bis 5. Mai 1945 wurde gekämpft.',
    '3. März = DATE 1945-03-03 1945-03-03',
    '5. Mai 1945 = DATE 1945-05-05 1945-05-05',
  ],
  ['Der Gesandte sagte am Freitag ab.', 'Freitag = DATE 2023-02-10 2023-02-10'],
  ['Der Gesandte wird am Freitag abreisen.', 'Freitag = DATE 2023-02-17 2023-02-17'],
  ['Sie tagten am vergangenen Montag.', 'vergangenen Montag = DATE 2023-02-13'],
  ['Sie tagen kommenden Montag.', 'kommenden Montag = DATE 2023-02-20 2023-02-20'],
  [
    'Gestern schneite es, heute nicht, morgen wieder.',
    'Gestern = DATE 2023-02-13 2023-02-13',
    'heute = DATE 2023-02-14',
    'morgen = DATE 2023-02-15 2023-02-15',
  ],
  [
    'In der vergangenen Woche stiegen die Preise.',
    'der vergangenen Woche = DATE 2023-W06 2023-02-06/2023-02-12',
  ],
  ['Im vergangenen Jahr stiegen sie nicht.', 'vergangenen Jahr = DATE 2022 2022'],
  ['Bis Ende nächsten Jahres ist Zeit.', 'Ende nächsten Jahres = DATE 2024 2024-12~'],
  ['Ende Mai 2022 fiel die Mauer.', 'Ende Mai 2022 = DATE 2022-05 2022-05-21~/2022-05-31~'],
  ['Im August vorigen Jahres brannte es.', 'August vorigen Jahres = DATE 2022-08 2022-08'],
  ['Vor zwei Jahren heirateten sie.', 'Vor zwei Jahren = DATE 2021 2021'],
  [
    'Am 3. Mai 1961 sank ein Schiff. Drei Tage später kam Hilfe.',
    '3. Mai 1961 = DATE 1961-05-03 1961-05-03',
    'Drei Tage später = DATE 1961-05-06 1961-05-06',
  ],
  [
    'In den siebziger Jahren und den 1990er-Jahren.',
    'den siebziger Jahren = DATE 197 197X',
    'den 1990er-Jahren = DATE 199 199X',
  ],
  ['Im 12. Jahrhundert stand hier eine Kirche.', '12. Jahrhundert = DATE 11 11XX'],
  ['Im dritten Quartal 2022 sank der Umsatz.', 'dritten Quartal 2022 = DATE 2022-Q3 2022-35'],
  ['Im Herbst 1989 fiel sie.', 'Herbst 1989 = DATE 1989-FA 1989-23'],
  ['Am Karfreitag 2022 war es still.', 'Karfreitag 2022 = DATE 2022-04-15 2022-04-15'],
  ['Am Montagabend um 19 Uhr fielen Schüsse.', 'Montagabend um 19 Uhr = TIME 2023-02-13T19:00 2023-02-13'],
  ['Beginn ist um 20.30 Uhr.', '20.30 Uhr = TIME 2023-02-14T20:30'],
  [
    'Sie warteten fünfundzwanzig Jahre und ein halbes Jahr.',
    'fünfundzwanzig Jahre = DURATION P25Y',
    'ein halbes Jahr = DURATION P6M',
  ],
  ['Ein 24 Jahre alter Mann und einige Wochen.', 'einige Wochen = DURATION PXW'],
  [
    'Es fährt täglich, jeden Montag und dienstags.',
    'täglich = SET P1D',
    'jeden Montag = SET XXXX-WXX-1',
    'dienstags = SET XXXX-WXX-2',
  ],
  // Bare "heute" may be nowadays, and the German present may tell what is to come.
  ['Er spricht heute Abend um sieben.', 'heute Abend = TIME 2023-02-14TEV 2023-02-14'],
  [
    'Der Starke von heute ist der Schwache von morgen.',
    'heute = DATE 2023-02-14',
    'morgen = DATE FUTURE_REF',
  ],
  ['Am Freitag: Markt in Wien.', 'Freitag = DATE 2023-02-10'],
  ['Die Spielzeit 2007/08 war die beste.', '2007 = DATE 2007'],
  ['Derzeit ist zu, bald wieder offen.', 'Derzeit = DATE PRESENT_REF', 'bald = DATE FUTURE_REF'],
  [
    'Am 3.2. kam er, am 14.2.23 ging er.',
    '3.2. = DATE 2023-02-03 2023-02-03',
    '14.2.23 = DATE 2023-02-14 2023-02-14',
  ],
  ['Version 3.2. kam, 3.2.2. nie.'],
  ['Von 1939 bis 1945 war Krieg.', '1939 = DATE 1939 1939', '1945 = DATE 1945 1945'],
  ['44 v. Chr. starb er.', '44 v. Chr. = DATE BC0044 -0043'],
  ['Im Jahr 79 nach Christus brach er aus.', 'Jahr 79 nach Christus = DATE 0079 0079'],
  ['Im 3. Jahrhundert v. Chr. fiel sie.', '3. Jahrhundert v. Chr. = DATE 02'],
  ['Um 1900 und ca. 1850 war es so.', 'Um 1900 = DATE 1900 1900~', 'ca. 1850 = DATE 1850 1850~'],
  ['Letztes Jahr im Juni heirateten sie.', 'Letztes Jahr im Juni = DATE 2022-06 2022-06'],
  ['Kommende Woche Dienstag wird getagt.', 'Kommende Woche Dienstag = DATE 2023-02-21 2023-02-21'],
  ['Am gestrigen Montag kam er.', 'Montag = DATE 2023-02-13 2023-02-13'],
  [
    'Am 5. Mai 1961 sank sie. Tags zuvor war sie ausgelaufen.',
    '5. Mai 1961 = DATE 1961-05-05 1961-05-05',
    'Tags zuvor = DATE 1961-05-04 1961-05-04',
  ],
  ['Drei Tage vor dem 8. Mai 1945 fiel sie.', 'Drei Tage vor dem 8. Mai 1945 = DATE 1945-05-05 1945-05-05'],
  ['Am Tag nach Ostern 2022 kam er.', 'Tag nach Ostern 2022 = DATE 2022-04-18 2022-04-18'],
  ['Am 2. Weihnachtsfeiertag kam er.', '2. Weihnachtsfeiertag = DATE 2022-12-26 2022-12-26'],
  ['Im Q3 2022 und in den 60ern.', 'Q3 2022 = DATE 2022-Q3 2022-35', 'den 60ern = DATE 196 196X'],
  [
    'Die achttägige Reise, die mehrwöchige Haft, die 35-Stunden-Woche.',
    'achttägige = DURATION P8D',
    'mehrwöchige = DURATION PXW',
    '35-Stunden = DURATION PT35H',
  ],
  ['Er kommt zweimal im Jahr.', 'zweimal im Jahr = SET P1Y'],
  // Where readers differ a value is told, and none is filled in.
  ['In der Nacht zum Montag brannte es.', 'Montag = DATE 2023-02-13'],
  ['Bis Freitag war er da.', 'Freitag = DATE 2023-02-10'],
  ['Am 32. Mai kam er.', 'Mai = DATE 2023-05'],
  ['Mai, der Monat der Liebe.', 'Mai = DATE 2023-05'],
  ['Sie fuhren den Sommer über ans Meer.', 'Sommer = DATE 2022-SU'],
  ['Der Herz-Jesu-Sonntag und die Winter-Spiele.'],
  [
    'Ostern am 31. Februar 2020.',
    'Ostern = DATE 2023-04-09 2023-04-09',
    '31. Februar 2020 = DATE 2020-02-XX',
  ],
])('%s', (text, ...found) => {
  expect(told(text)).toEqual(found);
});

test('a language that is not among ours is read as English', () => {
  expect(proseLanguageOf('fr').code).toBe('en');
  expect(proseLanguageOf('').code).toBe('en');
  expect(proseLanguageOf('de').code).toBe('de');
});
