import Link from "next/link";

/** The other way on, under a form: a line to be read, big enough to be touched. */
export function CardLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-11 items-center justify-self-start font-semibold text-accent underline underline-offset-4"
    >
      {children}
    </Link>
  );
}
