import type { NavLink } from "@/components/shell/nav-links";

/** Under the card: how to reach the town hall, and the pages that everybody may read. */
export function CardFoot({ contact, links }: { contact: string; links: readonly NavLink[] }) {
  return (
    <div className="grid gap-3">
      <p>{contact}</p>
      <ul className="flex flex-wrap gap-x-5">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
