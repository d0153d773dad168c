import raw from '../../../../seeds/sample.json';
import tour from '../../../../seeds/tour.json';
import s1 from '../../../../seeds/articles/s1-wire-summary.txt?raw';
import s2 from '../../../../seeds/articles/s2-tour-announced.txt?raw';
import s3 from '../../../../seeds/articles/s3-copied-page.txt?raw';
import s4 from '../../../../seeds/articles/s4-state-visit.txt?raw';
import s5 from '../../../../seeds/articles/s5-looking-back.md?raw';
import { SampleData } from './sample-data';
import { Tour } from './tour-note';

/** The sample as it lies in `seeds/`: its data, and its articles' files by name. */
export interface SampleSource {
  readonly data: SampleData;
  readonly tour: Tour;
  readonly files: ReadonlyMap<string, string>;
}

/** Reads the sample's data; throws where it does not fit its schema. */
export function sampleSource(): SampleSource {
  return {
    data: SampleData.parse(raw),
    tour: Tour.parse(tour),
    files: new Map([
      ['s1-wire-summary.txt', s1],
      ['s2-tour-announced.txt', s2],
      ['s3-copied-page.txt', s3],
      ['s4-state-visit.txt', s4],
      ['s5-looking-back.md', s5],
    ]),
  };
}
