import { classes } from "./classes";

const paths = {
  tick: "M4 10.5 8.2 15 16 5.5",
  cross: "M5 5l10 10M15 5 5 15",
  left: "M12.5 4 6.5 10l6 6",
  right: "M7.5 4l6 6-6 6",
  down: "M5 7.5l5 5 5-5",
  up: "M5 12.5l5-5 5 5",
  info: "M10 9v5M10 5.8v.4M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z",
  warning: "M10 7.5v4M10 14.2v.3M10 2.8 18 16.8H2L10 2.8Z",
  eye: "M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10ZM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  "eye-off":
    "M3 3l14 14M8.2 8.2a2.5 2.5 0 0 0 3.6 3.6M5 6.2C2.7 7.8 1.5 10 1.5 10S4.5 15.5 10 15.5c1.4 0 2.6-.3 3.7-.8M8.3 4.7c.5-.1 1.1-.2 1.7-.2 5.5 0 8.5 5.5 8.5 5.5s-.8 1.5-2.3 3",
  calendar: "M3.5 5.5h13v11h-13zM3.5 9h13M7 3v3.5M13 3v3.5",
  basket: "M3 8h14l-1.5 8.5h-11L3 8ZM6.5 8 9 3.5M13.5 8 11 3.5",
  mail: "M2.5 5h15v10.5h-15zM2.5 6l7.5 5.5L17.5 6",
  download: "M10 3v9M6 8.5l4 4 4-4M4 16.5h12",
} as const;
export type IconName = keyof typeof paths;

/** A mark beside words, never instead of them: it is silent for screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={classes("size-5 shrink-0", className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
