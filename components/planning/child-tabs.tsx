"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Avatar } from "@/components/ui/avatar";
import { classes } from "@/components/ui/classes";
import type { ChildTab } from "@/lib/reservations/places/views";

/** One tab a child, each an address of its own. */
export function ChildTabs({
  tabs,
  current,
  hrefOf,
}: {
  tabs: readonly ChildTab[];
  current: string;
  hrefOf: (childId: string) => string;
}) {
  const t = useTranslations("planning");
  return (
    <nav aria-label={t("children")}>
      <ul className="flex flex-wrap gap-2">
        {tabs.map((tab) => (
          <li key={tab.id}>
            <Link
              href={hrefOf(tab.id)}
              prefetch={false}
              scroll={false}
              aria-current={tab.id === current ? "page" : undefined}
              className={classes(
                "inline-flex min-h-11 items-center gap-2.5 rounded-full border-2 bg-sheet py-1 pr-4 pl-1.5 font-semibold",
                tab.id === current ? "border-ink" : "border-rule text-ink-2 hover:border-edge",
              )}
            >
              <Avatar initials={tab.initials} hue={tab.hue} />
              {tab.firstName}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
