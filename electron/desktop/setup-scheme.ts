import { protocol, type Session } from 'electron';
import { securityHeaders } from '#core/serving/headers';
import type { ServedFiles } from '#core/serving/served-files';
import { appOrigin, scheme } from './origin';

/** Makes our scheme one with an origin, as secure as https, before Chromium is ready. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers our scheme with the built files by their exact names, and with nothing else of this disk. */
export function serveScheme(session: Session, files: ServedFiles): void {
  session.protocol.handle(scheme, (request) => {
    const { pathname, host } = new URL(request.url);
    const file = `${scheme}://${host}` === appOrigin ? files.get(pathname) : undefined;
    if (request.method !== 'GET') return answer(405);
    if (file === undefined) return answer(404);
    return new Response(Buffer.from(file.bytes), {
      status: 200,
      headers: { ...securityHeaders, 'Content-Type': file.type },
    });
  });
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { ...securityHeaders } });
}
