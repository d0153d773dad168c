import { createBlobs } from '#core/store/blobs';
import { layoutOf } from '#core/store/layout';
import { nodeFiles } from '#core/store/node-files';
import { workThread, type LaunchWork } from '../work-thread';
import { LikeWork, type LikeAnswer, type LikeAsk } from './like-work';

/** Compares the articles of the library in a folder. */
export type LaunchLikeness = LaunchWork<LikeAsk, LikeAnswer>;

/** Compares in this thread, a turn at a time. For the thread itself, for tests, and for tools without a window. */
export const likenessHere: LaunchLikeness = (folder, onAnswer) => {
  const blobs = createBlobs({
    files: nodeFiles,
    layout: layoutOf(folder),
    tempName: () => '',
    refusesWriting: () => 'comparing only reads',
  });
  return new LikeWork(blobs, onAnswer);
};

/** Compares in a thread of its own, from the built worker file (`out/workers/likeness.js`). */
export const threadLikeness = (file: string | URL): LaunchLikeness => workThread(file);
