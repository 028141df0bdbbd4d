import type { ReactNode } from "react";

/** One part of a form or of a page, under its own title. */
export function Part({
  id,
  title,
  hint,
  children,
}: {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div>
        <h2 id={id} className="font-bold text-xl">
          {title}
        </h2>
        {hint && <p className="text-ink-2">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
