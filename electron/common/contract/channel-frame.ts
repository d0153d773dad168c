/*
 * What oRPC's decoder returns is typed by hope: it parses JSON and casts. These look at what is really there, so
 * that a message made by anything but our own encoder is told apart before any of it is used.
 */
type Decoded = readonly [id: unknown, type: unknown, payload: unknown];

const kinds = { request: 1, response: 2, event: 3, abort: 4 } as const;
const maxIdLength = 64;

/** Whether a decoded message is one a window may send: a call, a stream's next item, or an abort. */
export function isRequestFrame([id, type, payload]: Decoded): boolean {
  if (!isId(id)) return false;
  if (type === kinds.abort) return true;
  if (type === kinds.event) return isEventPayload(payload);
  return (
    type === kinds.request &&
    isPlain(payload) &&
    payload['method'] === 'POST' &&
    isOwnAddress(payload['url']) &&
    isHeaders(payload['headers'])
  );
}

/** Whether a decoded message is one the core may send: an answer, a stream's next item, or an abort. */
export function isResponseFrame([id, type, payload]: Decoded): boolean {
  if (!isId(id)) return false;
  if (type === kinds.abort) return true;
  if (type === kinds.event) return isEventPayload(payload);
  return (
    type === kinds.response &&
    isPlain(payload) &&
    Number.isInteger(payload['status']) &&
    isHeaders(payload['headers'])
  );
}

function isId(id: unknown): boolean {
  return typeof id === 'string' && id !== '' && id.length <= maxIdLength;
}

/** The decoder turns a path into an address on the made-up origin `http://orpc`; no other is ever ours. */
function isOwnAddress(url: unknown): boolean {
  return typeof url === 'object' && url !== null && 'origin' in url && url.origin === 'http://orpc';
}

function isEventPayload(payload: unknown): boolean {
  if (!isPlain(payload)) return false;
  const { event, meta } = payload;
  return (
    (event === 'message' || event === 'error' || event === 'done') && (meta === undefined || isPlain(meta))
  );
}

function isHeaders(headers: unknown): boolean {
  return isPlain(headers) && Object.values(headers).every(isHeader);
}

function isHeader(value: unknown): boolean {
  if (value === undefined || typeof value === 'string') return true;
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
