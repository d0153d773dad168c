// Run under strace by the test that holds the recording disk against the system: does a fixed list of things with a
// library in a folder, as the test itself does them in memory.
import { tracedActs } from './traced-acts';
import { testParts } from './store';

await tracedActs(process.argv[2] ?? '', testParts());
