"use client";

import Link, { useLinkStatus } from "next/link";
import { Icon, type IconName } from "@/components/ui/icon";
import { Spinner } from "@/components/ui/spinner";

/** An arrow of the week bar; at the end of the calendar it stays in place and leads nowhere. */
export function WeekStep({
  href,
  label,
  icon,
}: {
  href: string | null;
  label: string;
  icon: Extract<IconName, "left" | "right">;
}) {
  if (!href) {
    return (
      <span className="week-step" aria-disabled="true">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <Link href={href} prefetch={false} scroll={false} className="week-step" aria-label={label}>
      <StepMark icon={icon} />
    </Link>
  );
}

function StepMark({ icon }: { icon: IconName }) {
  const { pending } = useLinkStatus();
  return pending ? <Spinner /> : <Icon name={icon} />;
}
