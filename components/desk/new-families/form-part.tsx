"use client";

import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";

interface FormPartProps {
  title: string;
  lead?: string;
  /** One that may be left out is folded away until something is in it. */
  optional: boolean;
  open: boolean;
  children: ReactNode;
}

/** One person of the form. */
export function FormPart({ title, lead, optional, open, children }: FormPartProps) {
  const fields = (
    <div className="clear-both">
      {lead && <p className="mb-4 max-w-[46rem] text-ink-2 text-sm">{lead}</p>}
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </div>
  );
  if (!optional)
    return (
      <fieldset className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-7">
        <legend className="float-left mb-3 w-full font-bold text-xl">{title}</legend>
        {fields}
      </fieldset>
    );
  return (
    <details open={open} className="rounded-sheet bg-sheet px-5 py-3 shadow-lift sm:px-7">
      <summary className={buttonLook("quiet", "-ml-3 cursor-pointer list-none")}>
        <Icon name="down" />
        {title}
      </summary>
      <fieldset className="mt-3 mb-4">
        <legend className="sr-only">{title}</legend>
        {fields}
      </fieldset>
    </details>
  );
}
