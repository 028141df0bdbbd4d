/**
 * The mark of the house: a hopscotch drawn in chalk, from the half-moon of the sky down to the first square,
 * with the pebble in one of its arms.
 */
export function Marelle({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 28 40"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M6.5 10.5a7.5 7.5 0 0 1 15 0Z" />
      <path d="M9.5 10.5v6.5h9v-6.5M2 17h24v9H2ZM14 17v9M9.5 26v12h9V26M9.5 32h9" />
      <circle cx="20" cy="21.5" r="2.1" fill="var(--ask)" stroke="none" />
    </svg>
  );
}
