import type { ReactNode } from "react";

/** A part of a long form, under its name. */
export function FormSheet({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-5 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      <div className="grid max-w-2xl gap-5">{children}</div>
    </section>
  );
}
