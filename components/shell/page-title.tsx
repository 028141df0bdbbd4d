import type { ReactNode } from "react";

/** What the page is, in one heading, what to do there, and its main way on. */
export function PageTitle({
  title,
  lead,
  action,
}: {
  title: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-bold text-2xl sm:text-[2rem]">{title}</h1>
        {lead && <p className="mt-1 max-w-[46rem] text-ink-2">{lead}</p>}
      </div>
      {action}
    </div>
  );
}
