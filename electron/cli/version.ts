import manifest from '../../package.json';

/** The program's version, from its manifest. */
export const version: string = manifest.version;

/** The program as exports name it. */
export const generator = `Throughline ${version}`;
