import { type ReactNode, useId } from "react";

/** One matter of "Mon compte", on a sheet of its own. */
export function AccountSection({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="grid content-start gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <div className="grid gap-1">
        <h2 id={titleId} className="font-bold text-xl">
          {title}
        </h2>
        <p className="break-words text-ink-2">{text}</p>
      </div>
      {children}
    </section>
  );
}
