import type { WordForms } from '../language';

const irregular: ReadonlyMap<string, string> = new Map(
  `traf treff|getroffen treff|ging geh|gegangen geh|kam komm|flog flieg|sprach sprech|gesprochen sprech|hielt halt|begann beginn|begonnen beginn|schoss schiess|gewann gewinn|gewonnen gewinn|fiel fall|starb sterb|gestorben sterb|unterschrieb unterschreib|zuruckgetreten trat`
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** German words as titles and sentences are compared by them; folded, so that ü is u and ß is ss. */
export const germanForms: WordForms = {
  common: new Set(
    `in im am an auf zu zum zur von vom mit nach vor bei aus um der die das den dem des ein eine einen einem einer eines und oder ist sind war waren wurde wurden wird werden
    hat haben sich er sie es nicht aber auch als fur uber unter gegen seit bis dann zwei drei tag tage woche jahr jahre monat neue neuen neuer sagte soll`.split(
      /\s+/,
    ),
  ),
  stem: (word) => {
    const known = irregular.get(word);
    if (known !== undefined) return known;
    const bare = word
      .replace(/^ge(?=\p{L}{4,}t$)/u, '')
      .replace(/(?:eten|ete|ten|te|en|er|es|em|e|t|n|s)$/, '');
    return bare.length >= 3 ? bare : word;
  },
};
