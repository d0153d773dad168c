import { generateLibrary } from '../support/generate-library';
import { opened } from '../support/store';
import { note } from './measure/figure';
import { timed } from './measure/percentile';
import { bigLibraryFolder } from './measure/settings';

// What the measurements of the store begin from: ten years of a busy researcher's work.
const amounts = {
  articles: 10_000,
  annotations: 100_000,
  events: 5_000,
  evidence: 60_000,
  tags: 300,
  notes: 100,
  relations: 500,
};
const made = await timed(async () => {
  const library = await opened(bigLibraryFolder(), undefined, { create: true, compactAfter: Infinity });
  await generateLibrary(library, amounts);
  const folded = await library.compact();
  if (!folded.ok) throw new Error(folded.error.message);
  await library.close();
});
note(`a library of 10,000 articles and 100,000 annotations was made in ${(made.ms / 1000).toFixed(0)} s`);
