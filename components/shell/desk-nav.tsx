"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type NavLink, nearestOf } from "./nav-links";

/** Links that belong together, under their name. */
export interface NavGroup {
  label: string;
  links: readonly NavLink[];
}

interface DeskNavProps {
  /** Names the whole: "Navigation principale". */
  label: string;
  /** On the button that unfolds it where there is no room beside the page: "Menu". */
  menu: string;
  groups: readonly NavGroup[];
}

/** The rooms of the desk, by their groups: a column beside the page, on a phone a menu above it. */
export function DeskNav({ label, menu, groups }: DeskNavProps) {
  const pathname = usePathname();
  const nearest = nearestOf(
    groups.flatMap(({ links }) => links),
    pathname,
  );
  const [openOn, setOpenOn] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Opened on one page, it is closed on the next.
  const isOpen = openOn === pathname;
  useEffect(() => {
    if (!isOpen) return;
    const close = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      setOpenOn(null);
      button.current?.focus();
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [isOpen]);
  return (
    <nav aria-label={label} className="desk-nav">
      <button
        ref={button}
        type="button"
        className="desk-nav-button"
        aria-expanded={isOpen}
        aria-controls="rooms"
        onClick={() => setOpenOn(isOpen ? null : pathname)}
      >
        <span aria-hidden="true" className="desk-nav-bars" />
        {menu}
        {nearest && <span className="desk-nav-here">{nearest.label}</span>}
      </button>
      <div id="rooms" className="desk-nav-groups" data-open={isOpen}>
        {groups.map((group, index) => (
          <section key={group.label} aria-labelledby={`rooms-${index}`}>
            <h2 id={`rooms-${index}`}>{group.label}</h2>
            <ul>
              {group.links.map((link) => (
                <li key={link.href}>
                  <Link
                    href={link.href}
                    prefetch={false}
                    aria-current={
                      link.href === nearest?.href ? (link.href === pathname ? "page" : "true") : undefined
                    }
                  >
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
