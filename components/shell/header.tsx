import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { CommuneLogo, type LogoView } from "./commune-logo";
import { Marelle } from "./marelle";
import { type NavLink, NavLinks } from "./nav-links";

interface HeaderProps {
  communeName: string;
  /** In the place of the house's mark. */
  logo: LogoView | null;
  /** Under the name: "Mon espace famille", or whose desk this is. */
  subtitle: string;
  homeHref: string;
  navLabel: string;
  /** None where they stand elsewhere on the page. */
  links: readonly NavLink[];
  menu: ReactNode;
  /** The desk's header is dark: an agent who also has children never takes one for the other. */
  side: "family" | "staff";
}

/** The commune's mark and name, where one is, who one is. */
export function Header({ communeName, logo, subtitle, homeHref, navLabel, links, menu, side }: HeaderProps) {
  return (
    <header className={classes("shell-header", side === "staff" && "shell-header-staff")}>
      <Link href={homeHref} prefetch={false} className="shell-brand">
        {logo ? <CommuneLogo logo={logo} /> : <Marelle className="h-10 w-7 shrink-0" />}
        <span className="min-w-0 leading-tight">
          <span className="block truncate font-bold text-lg">{communeName}</span>
          <span className="shell-subtitle block text-sm">{subtitle}</span>
        </span>
      </Link>
      {links.length > 0 && <NavLinks label={navLabel} links={links} />}
      {menu}
    </header>
  );
}
