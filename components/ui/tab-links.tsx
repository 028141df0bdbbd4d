import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "./classes";

interface TabLink {
  href: string;
  label: ReactNode;
  current: boolean;
}

/** The parts of a page, each with its own address: links, the present one underlined and said. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className={classes(
                "inline-flex min-h-11 items-center border-b-3 px-0.5 font-semibold",
                tab.current ? "border-accent text-ink" : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
