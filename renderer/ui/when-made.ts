/** A moment as this machine's clock shows it, written as dates are everywhere else: “22 Nov 2026, 14:05”. */
export function whenMade(at: string): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
