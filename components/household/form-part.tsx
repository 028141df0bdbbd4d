import { type ReactNode, useId } from "react";

/** A part of a long form, under its heading. */
export function FormPart({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="grid gap-5">
      <div>
        <h2 id={titleId} className="font-bold text-xl">
          {title}
        </h2>
        {lead && <p className="text-ink-2 text-sm">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
