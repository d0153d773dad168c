import { expect, type Page } from '@playwright/test';

/**
 * Gathers what must not happen in a window through a whole journey: breaches of the content policy, errors nobody
 * caught, requests to anywhere but the window's own origin.
 */
export async function watchViolations(page: Page): Promise<{ expectNone(): void }> {
  const found: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  page.on('console', (message) => {
    // The export's preview may run nothing: what Playwright tries in its frame is refused as a page's would be.
    const refusedInPreview = message.text().startsWith("Blocked script execution in 'about:srcdoc'");
    if (message.type() === 'error' && !refusedInPreview) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = page.url().startsWith(origin) || page.url() === 'about:blank';
    if (!own && !['data:', 'blob:', 'about:'].includes(protocol)) found.push(`request: ${request.url()}`);
  });
  return { expectNone: () => expect(found, 'nothing went wrong in the window').toEqual([]) };
}
