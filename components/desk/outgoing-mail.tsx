"use client";

import { useTranslations } from "use-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type Column, Table } from "@/components/ui/table";
import type { ActionResult } from "@/lib/action-result";
import type { MailState, OutgoingMailRow } from "@/lib/desk/views";
import { ResendButton } from "./resend-button";

const tones: Record<MailState, BadgeTone> = { pending: "ask", sending: "accent", sent: "ok", dead: "no" };

/** What leaves for the families, what waits, and what could not be delivered. */
export function OutgoingMail({
  rows,
  resend,
}: {
  rows: readonly OutgoingMailRow[];
  resend: (input: { id: string }) => Promise<ActionResult<unknown>>;
}) {
  const t = useTranslations("staff.mail");
  const columns: Column<OutgoingMailRow>[] = [
    {
      id: "subject",
      heading: t("subject"),
      names: true,
      cell: (row) => (
        <>
          {row.subject}
          {row.lastError && row.state !== "sent" && (
            <span className="block max-w-xl break-words font-normal text-no text-sm">{row.lastError}</span>
          )}
        </>
      ),
    },
    { id: "recipient", heading: t("recipient"), cell: (row) => row.recipient },
    {
      id: "state",
      heading: t("state"),
      cell: (row) => (
        <>
          <Badge tone={tones[row.state]}>{t(`states.${row.state}`)}</Badge>
          {row.nextAttempt && (
            <span className="mt-0.5 block text-ink-2 text-sm">{t("next", { at: row.nextAttempt })}</span>
          )}
        </>
      ),
    },
    { id: "attempts", heading: t("attempts"), cell: (row) => row.attempts, align: "end" },
    { id: "created", heading: t("created"), cell: (row) => row.createdAt },
    {
      id: "resend",
      heading: t("action"),
      cell: (row) => row.state === "dead" && <ResendButton row={row} resend={resend} />,
    },
  ];
  return (
    <Table
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p>{t("empty")}</p>}
    />
  );
}
