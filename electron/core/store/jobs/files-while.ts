import type { Files } from '../files';

/**
 * The same files, which cannot be changed any more once `asked` answers false: such an act rejects. For a process that
 * works on a library whose lock another holds. When that one is killed the lock is free at once, and this one, a moment
 * from noticing, must not move or remove what the next owner has begun to write.
 */
export function filesWhile(asked: () => boolean, files: Files): Files {
  const sure =
    <Given extends unknown[], Made>(act: (...given: Given) => Promise<Made>) =>
    async (...given: Given): Promise<Made> => {
      if (!asked()) throw new Error('the program that asked for it has ended');
      return act(...given);
    };
  const change = sure(files.open);
  return {
    ...files,
    open: (path, mode) => (mode === 'read' ? files.open(path, mode) : change(path, mode)),
    makeFolder: sure(files.makeFolder),
    rename: sure(files.rename),
    link: sure(files.link),
    copy: sure(files.copy),
    remove: sure(files.remove),
  };
}
