import { type ReactNode, useId } from "react";

/** One of the answers that an agent may give. */
export function AnswerBox({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
      <div>
        <h2 id={titleId} className="font-bold text-lg">
          {title}
        </h2>
        <p className="text-ink-2">{hint}</p>
      </div>
      {children}
    </section>
  );
}
