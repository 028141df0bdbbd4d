/** First stop of the keyboard: over the header, to the page itself. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#contenu"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-xl focus:bg-night focus:px-4 focus:py-3 focus:font-semibold focus:text-night-ink"
    >
      {label}
    </a>
  );
}
