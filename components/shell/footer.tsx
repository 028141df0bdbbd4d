import type { NavLink } from "./nav-links";

/** Who answers for the page, and the pages the law asks for. */
export function Footer({ label, note, links }: { label: string; note: string; links: readonly NavLink[] }) {
  return (
    <footer className="mx-auto flex w-full max-w-[76rem] flex-wrap items-center justify-between gap-x-8 gap-y-2 px-3 py-8 text-ink-2 sm:px-6 lg:px-8 print:hidden">
      <p>{note}</p>
      {links.length > 0 && (
        <nav aria-label={label}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {links.map((link) => (
              <li key={link.href}>
                <a
                  href={link.href}
                  className="inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </footer>
  );
}
