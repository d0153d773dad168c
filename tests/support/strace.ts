import { relative } from 'node:path';

/** A call as strace writes it, put together where another thread's line came between. */
interface Call {
  name: string;
  args: string;
  failed: boolean;
}

/**
 * What a traced program asked of the system below `root`, as the disk in memory names it: `syncData l/journal/1.jsonl`.
 * Only what changes something or makes it durable; calls that failed are left out. `top` is the folder that matters.
 */
export function systemCalls(trace: string, root: string, top: string): string[] {
  return callsIn(trace).flatMap((call) => {
    const step = call.failed ? null : stepOf(call);
    if (step === null) return [];
    const path = relative(root, step.path);
    return path === top || path === '' || path.startsWith(`${top}/`)
      ? [`${step.what} ${path}`.trimEnd()]
      : [];
  });
}

function callsIn(trace: string): Call[] {
  const calls: Call[] = [];
  const unfinished = new Map<string, Call>();
  for (const line of trace.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    if (resumed) {
      const call = unfinished.get(pid);
      unfinished.delete(pid);
      if (call) call.failed = / = -1 /.test(resumed[1] ?? '');
      continue;
    }
    const [, name = '', args = ''] = /^(\w+)\((.*)$/.exec(rest) ?? [];
    if (name === '') continue;
    const call = { name, args, failed: / = -1 /.test(args) };
    calls.push(call);
    if (args.includes('<unfinished ...>')) unfinished.set(pid, call);
  }
  return calls;
}

/** The paths of a call: those it names, or that of the descriptor it is about. */
function pathsOf(args: string): string[] {
  const described = /^\d+<([^>]*)>/.exec(args)?.[1];
  return described === undefined
    ? [...args.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '')
    : [described];
}

const folderName = /(^|\/)(l|journal|texts|originals|backups|files|recovered)$/;

function stepOf({ name, args }: Call): { what: string; path: string } | null {
  const [path = '', to = ''] = pathsOf(args);
  switch (name) {
    case 'openat':
      if (!args.includes('O_CREAT')) return null;
      return { what: args.includes('O_RDWR') ? 'create' : 'copy', path };
    case 'mkdir':
      return { what: 'makeFolder', path };
    case 'write':
    case 'pwrite64':
      return { what: 'write', path };
    case 'ftruncate':
      return { what: 'truncate', path };
    case 'fdatasync':
      return { what: 'syncData', path };
    case 'fsync':
      return { what: folderName.test(path) || !path.includes('/l') ? 'syncFolder' : 'sync', path };
    case 'rename':
      return { what: 'rename', path };
    case 'link':
    case 'linkat':
      return { what: 'link', path: to };
    case 'unlink':
      return { what: 'remove', path };
    default:
      return null;
  }
}
