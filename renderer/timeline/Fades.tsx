/** What fades in and out: shared by all bars. */
export function Fades() {
  return (
    <defs>
      <linearGradient id="tl-strip-before">
        <stop offset={0} stopColor="var(--tl-accent)" stopOpacity={0.1} />
        <stop offset={1} stopColor="var(--tl-accent)" stopOpacity={0.9} />
      </linearGradient>
      <linearGradient id="tl-strip-after">
        <stop offset={0} stopColor="var(--tl-accent)" stopOpacity={0.9} />
        <stop offset={1} stopColor="var(--tl-accent)" stopOpacity={0.1} />
      </linearGradient>
    </defs>
  );
}
