"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export interface NavLink {
  href: string;
  label: string;
}

/** The parts of the portal; the one that holds this page is marked, and said. */
export function NavLinks({ label, links }: { label: string; links: readonly NavLink[] }) {
  const pathname = usePathname();
  const nearest = nearestOf(links, pathname);
  return (
    <nav aria-label={label} className="shell-nav">
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <Link
              href={link.href}
              prefetch={false}
              aria-current={link === nearest ? (link.href === pathname ? "page" : "true") : undefined}
            >
              {link.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The longest address that the page lies under. */
export function nearestOf(links: readonly NavLink[], pathname: string): NavLink | undefined {
  return links
    .filter(({ href }) => href === pathname || (href !== "/" && pathname.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
