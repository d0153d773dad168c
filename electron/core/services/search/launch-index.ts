import { createBlobs } from '#core/store/blobs';
import { layoutOf } from '#core/store/layout';
import { promptFiles } from '#core/store/prompt-files';
import { workThread, type LaunchWork } from '../work-thread';
import { IndexWork, type IndexAsk, type IndexTold } from './index-work';

/** Runs the search index of the library in a folder. */
export type LaunchIndex = LaunchWork<IndexAsk, IndexTold>;

/** The index in this thread. For the thread itself, for tests, and for tools without a window. */
export const indexHere: LaunchIndex = (folder, onTold) => {
  const blobs = createBlobs({
    files: promptFiles,
    layout: layoutOf(folder),
    tempName: () => '',
    refusesWriting: () => 'an index only reads',
  });
  return new IndexWork(blobs, onTold);
};

/** The index in a thread of its own, from the built worker file (`out/workers/index.js`). */
export const threadIndex = (file: string | URL): LaunchIndex => workThread(file);
