import type { ServedFile, ServedFiles } from '#core/serving/served-files';

/** The parts of a request that are judged. Headers as they came, each occurrence apart, names in lower case. */
export interface JudgedRequest {
  readonly method: string;
  /** The request target, not decoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
}

/** Where this host lives: `127.0.0.1:PORT` and `http://127.0.0.1:PORT`, as a browser writes them. */
export interface Address {
  readonly host: string;
  readonly origin: string;
}

export type HttpAnswer = { readonly file: ServedFile } | { readonly status: 403 | 404 | 405 };

/** Where the socket is; the only path that is not a file. */
export const channelPath = '/channel';

/** The address of a port. A browser leaves the port out where it is the scheme's own. */
export function addressOf(port: number): Address {
  const { host, origin } = new URL(`http://127.0.0.1:${port}`);
  return { host, origin };
}

/**
 * The answer to a plain request: a built file, by its exact path, to a GET that names exactly our host. A name
 * that was made to resolve to this machine (DNS rebinding) shows in `Host`; `localhost` is such a name too.
 */
export function answerTo(request: JudgedRequest, address: Address, files: ServedFiles): HttpAnswer {
  if (!isOnly(request.headers['host'], address.host) || isDrawnIn(request)) return { status: 403 };
  if (request.method !== 'GET') return { status: 405 };
  const file = files.get(request.target);
  return file === undefined ? { status: 404 } : { file };
}

/** Whether a request may become the channel: our path, our host and, since other pages may ask too, our origin. */
export function mayOpenChannel(request: JudgedRequest, address: Address): boolean {
  return (
    request.method === 'GET' &&
    request.target === channelPath &&
    isOnly(request.headers['host'], address.host) &&
    isOnly(request.headers['origin'], address.origin)
  );
}

/**
 * Whether another page is fetching this (W3C Fetch Metadata): as its image, script, frame or data. Following a
 * link or the redirect file to us is not that. Requests without these headers come from no current browser.
 */
function isDrawnIn({ headers }: JudgedRequest): boolean {
  const site = headers['sec-fetch-site']?.[0];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-mode']?.[0] !== 'navigate' || headers['sec-fetch-dest']?.[0] !== 'document';
}

function isOnly(values: readonly string[] | undefined, wanted: string): boolean {
  return values?.length === 1 && values[0] === wanted;
}
