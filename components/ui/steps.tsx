import { Fragment } from "react";
import { classes } from "./classes";
import { Icon } from "./icon";

interface StepsProps {
  /** What the steps lead to, for a screen reader. */
  label: string;
  steps: readonly string[];
  /** From 1; one more than there are when all is done. */
  current: number;
  /** ", terminé": said after a step that is behind. */
  doneWord: string;
  /** The name under its number, each step as wide as the others: for a narrow card. */
  stacked?: boolean;
}

/** Where one is in a few steps: those behind have a tick, the one under way stands out. */
export function Steps({ label, steps, current, doneWord, stacked = false }: StepsProps) {
  return (
    <ol
      aria-label={label}
      className={classes(
        "font-semibold",
        stacked ? "grid auto-cols-fr grid-flow-col" : "flex flex-wrap items-center gap-x-4 gap-y-2",
      )}
    >
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index + 1 === current ? "step" : undefined}
          className={classes(
            stacked
              ? "relative grid content-start justify-items-center gap-1.5 px-1 text-center text-sm leading-tight"
              : "flex items-center gap-x-4",
            !stacked && index > 0 && "sm:flex-1",
          )}
        >
          {index > 0 && <Thread stacked={stacked} />}
          <span
            className={classes(
              stacked ? "contents" : "flex items-center gap-2.5",
              index + 1 < current && "text-ok",
              index + 1 > current && "text-ink-2",
            )}
          >
            <span className={classes(tile, tileLook(index + 1, current))} aria-hidden="true">
              {index + 1 < current ? <Icon name="tick" /> : index + 1}
            </span>
            <span>
              {stacked ? <Unbroken words={step} /> : step}
              {index + 1 < current && <span className="sr-only">{doneWord}</span>}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** "Validation e-mail" in a narrow column breaks between its words, never at the hyphen. */
function Unbroken({ words }: { words: string }) {
  return words.split(" ").map((word, index) => (
    <Fragment key={word}>
      {index > 0 && " "}
      <span className="whitespace-nowrap">{word}</span>
    </Fragment>
  ));
}

/** From the step before to this one. */
function Thread({ stacked }: { stacked: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        "border-rule border-t-2 border-dashed",
        stacked
          ? "absolute top-4 right-[calc(50%+1.25rem)] left-[calc(-50%+1.25rem)]"
          : "hidden min-w-8 flex-1 sm:block",
      )}
    />
  );
}

const tile = "grid size-8 place-items-center rounded-lg forced-colors:border";

function tileLook(step: number, current: number): string {
  if (step < current) return "bg-ok text-sheet";
  return step === current ? "bg-accent text-on-accent" : "bg-off text-ink-2";
}
