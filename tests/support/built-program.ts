import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from './running-app';

/** The built command line. */
export const cliPath = join(root, 'out', 'cli', 'throughline.js');

/** The first line a child prints; rejects with its stderr when it ends before. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += String(chunk)));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += String(chunk);
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
    });
    child.on('close', (code) => reject(new Error(`it ended with ${code} before it was ready: ${said}`)));
  });
}
