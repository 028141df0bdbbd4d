import type { ReactNode } from "react";

/** The page itself: the target of the skip link. */
export function Main({ children }: { children: ReactNode }) {
  return (
    <main
      id="contenu"
      tabIndex={-1}
      className="mx-auto w-full max-w-[76rem] px-3 py-6 outline-none sm:px-6 lg:px-8"
    >
      {children}
    </main>
  );
}
