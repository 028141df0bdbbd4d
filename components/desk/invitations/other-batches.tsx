import Link from "next/link";
import type { BatchView } from "@/lib/accounts/invitations/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("families");

/** The other sendings, each by its address. */
export function OtherBatches({ batches }: { batches: readonly BatchView[] }) {
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="autres-envois" className="grid gap-2">
      <h2 id="autres-envois" className="font-bold text-xl">
        {t("invitations.others")}
      </h2>
      <ul>
        {batches.map(({ id, stamp, total }) => (
          <li key={id}>
            <Link
              href={`/gestion/invitations?envoi=${id}`}
              prefetch={false}
              className="inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {t("invitations.other", { stamp, count: total })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
