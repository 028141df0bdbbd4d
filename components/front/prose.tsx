import type { ReactNode } from "react";

/** A page to be read: lines of a comfortable length on one sheet. */
export function Prose({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <article className="mx-auto grid max-w-[46rem] gap-6">
      <div>
        <h1 className="font-bold text-2xl sm:text-[2rem]">{title}</h1>
        {lead && <p className="mt-1 text-ink-2">{lead}</p>}
      </div>
      <div className="grid gap-6 rounded-sheet bg-sheet p-5 shadow-lift sm:p-8">{children}</div>
    </article>
  );
}

/** One question of such a page and its answer. */
export function ProseSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h2 className="font-bold text-xl">{title}</h2>
      {children}
    </section>
  );
}
