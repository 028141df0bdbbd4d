/** Initials on one of six grounds (0–5). The name stands beside it in words. */
export function Avatar({ initials, hue }: { initials: string; hue: number }) {
  return (
    <span
      aria-hidden="true"
      className="inline-grid size-8 shrink-0 place-items-center rounded-full font-bold text-on-hue text-xs tracking-wide forced-colors:border"
      style={{ background: `var(--hue-${Math.abs(Math.trunc(hue)) % 6})` }}
    >
      {initials}
    </span>
  );
}
