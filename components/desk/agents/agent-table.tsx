import Link from "next/link";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import type { AgentRow, AgentState } from "@/lib/desk/staff/views";
import { capital } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("agents");
const TONES: Record<AgentState, BadgeTone> = { open: "ok", invited: "ask", expired: "no", disabled: "off" };

const columns: Column<AgentRow>[] = [
  {
    id: "name",
    heading: t("table.name"),
    names: true,
    cell: ({ name, email, isYourself }) => (
      <>
        {name}
        {isYourself && <span className="font-normal text-ink-2"> ({t("table.yourself")})</span>}
        <span className="block break-all font-normal text-ink-2 text-sm">{email}</span>
      </>
    ),
  },
  { id: "role", heading: t("table.role"), cell: ({ role }) => capital(t(`roles.${role}`)) },
  {
    id: "sites",
    heading: t("table.sites"),
    cell: ({ sites }) =>
      sites.length > 0 ? sites.map(({ name }) => name).join(", ") : capital(t("table.everySite")),
  },
  {
    id: "state",
    heading: t("table.state"),
    cell: ({ state }) => <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>,
  },
  {
    id: "signIn",
    heading: t("table.signIn"),
    cell: ({ lastSignIn }) => lastSignIn ?? capital(t("table.never")),
  },
  {
    id: "change",
    heading: t("table.action"),
    cell: ({ id, name, isYourself }) =>
      isYourself ? null : (
        <Link
          href={`/gestion/agents/${id}`}
          prefetch={false}
          aria-label={t("table.changeName", { name })}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {t("table.change")}
        </Link>
      ),
  },
];

/** Those who work for the commune, one a line. */
export function AgentTable({ agents }: { agents: readonly AgentRow[] }) {
  return (
    <Table
      caption={t("table.caption")}
      columns={columns}
      rows={agents}
      rowKey={({ id }) => id}
      empty={<p>{t("table.empty")}</p>}
    />
  );
}
