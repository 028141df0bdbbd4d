"use client";

import { useEffect, useRef } from "react";
import type { FieldErrors } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";

interface ErrorSummaryProps {
  errors: FieldErrors;
  /** Refusal of the whole form. */
  refusal: string | null;
  /** Grows with every refused sending: the summary takes the focus each time. */
  attempts: number;
  /** The id of a field's control. */
  idOf: (name: string) => string;
}

/** All that stands in the way, on top and focused; each line leads to its field. */
export function ErrorSummary({ errors, refusal, attempts, idOf }: ErrorSummaryProps) {
  const t = useTranslations("common");
  const box = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  const lines = Object.entries(errors).flatMap(([name, error]) =>
    typeof error?.message === "string" ? [{ name, message: error.message }] : [],
  );
  const shown = refusal !== null || lines.length > 0;

  // Once for each refused sending, as soon as its errors are shown: they come a moment after it. An error that
  // comes back while one types must not take the focus away.
  useEffect(() => {
    if (!shown || answered.current === attempts) return;
    answered.current = attempts;
    box.current?.focus();
  }, [attempts, shown]);

  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid gap-2 rounded-xl border-2 border-no bg-no-soft px-4 py-3"
    >
      <p className="flex gap-2.5 font-semibold">
        <Icon name="warning" className="mt-0.5 text-no" />
        {refusal ?? t("formErrors", { count: lines.length })}
      </p>
      {lines.length > 0 && (
        <ul className="ml-8 grid gap-1">
          {lines.map((line) => (
            <li key={line.name}>
              <a
                className="underline"
                href={`#${idOf(line.name)}`}
                onClick={() => focusField(idOf(line.name))}
              >
                {line.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Following the link scrolls; writing must also be possible at once. */
function focusField(id: string): void {
  document.getElementById(id)?.focus();
}
