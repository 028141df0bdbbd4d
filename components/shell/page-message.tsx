import type { ReactNode } from "react";
import { Marelle } from "./marelle";

/** A page that has only one thing to say, and the way on. */
export function PageMessage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid w-full max-w-md gap-5 px-4 py-16">
      <Marelle className="h-12 w-8" />
      <h1 className="font-bold text-2xl">{title}</h1>
      <p className="text-ink-2">{text}</p>
      <div>{children}</div>
    </main>
  );
}
