import { Children, type ReactNode, useId } from "react";

/** A part of a family's file: its cards, or what is said when there is none. */
export function FileSection({
  title,
  empty,
  action,
  children,
}: {
  title: string;
  empty: string;
  /** The part's own way on, beside its title. */
  action?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h2 id={id} className="font-bold text-xl">
          {title}
        </h2>
        {action}
      </div>
      {Children.count(children) === 0 ? (
        <p className="rounded-sheet bg-sheet p-5 shadow-lift">{empty}</p>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-2">{children}</div>
      )}
    </section>
  );
}
