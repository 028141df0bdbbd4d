import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import type { InvitationsView, UnreachedGuardian } from "@/lib/accounts/invitations/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("families");

const columns: Column<UnreachedGuardian>[] = [
  {
    id: "person",
    heading: t("invitations.person"),
    names: true,
    cell: ({ householdId, name }) => (
      <Link
        href={`/gestion/familles/${householdId}`}
        prefetch={false}
        className="inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {name}
      </Link>
    ),
  },
  {
    id: "reason",
    heading: t("invitations.reason"),
    cell: ({ email, answer }) =>
      answer === null ? t("invitations.noAddress") : t("invitations.refused", { email: email ?? "", answer }),
  },
  { id: "phone", heading: t("invitations.phone"), cell: ({ phone }) => phone ?? t("file.noPhone") },
];

/** The report: whom no invitation reaches, why, and how to reach them otherwise. */
export function UnreachedTable({ view }: { view: InvitationsView }) {
  const { unreached, unreachedTotal, batch } = view;
  const query = batch ? `?envoi=${batch.id}` : "";
  return (
    <section aria-labelledby="bilan" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="bilan" className="font-bold text-xl">
          {t("invitations.report")}
        </h2>
        {unreachedTotal > 0 && (
          <a
            href={`/gestion/invitations/export${query}`}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("invitations.export")}
          </a>
        )}
      </div>
      <Table
        caption={t("invitations.reportCaption")}
        columns={columns}
        rows={unreached}
        rowKey={({ guardianId }) => guardianId}
        empty={<p>{t("invitations.reached")}</p>}
      />
      {unreached.length < unreachedTotal && (
        <p className="text-ink-2">{t("invitations.limited", { count: String(unreached.length) })}</p>
      )}
    </section>
  );
}
