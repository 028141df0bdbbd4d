"use client";

import { Fragment } from "react";
import { useTranslations } from "use-intl";
import type { SendForm } from "@/components/forms/use-answer";
import { Badge } from "@/components/ui/badge";
import type { GuardianCard } from "@/lib/desk/families/views";
import { AccountBadge } from "./account-badge";
import { AuthoritySwitch } from "./authority-switch";
import { CloseAccount } from "./close-account";
import { InviteButton, type InviteGuardian } from "./invite-button";

interface GuardianItemProps {
  guardian: GuardianCard;
  invite: InviteGuardian;
  switchAccount: SendForm;
  setAuthority: SendForm;
}

/** A guardian: how to reach them, how far their account is, and what the desk can do about it. */
export function GuardianItem({ guardian, invite, switchAccount, setAuthority }: GuardianItemProps) {
  const t = useTranslations("families");
  const { name, civility } = guardian;
  return (
    <article className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-bold text-lg">{[civility, name].filter(Boolean).join(" ")}</h3>
        <span className="flex flex-wrap gap-2">
          {guardian.receivesBills && <Badge tone="accent">{t("file.bills")}</Badge>}
          {!guardian.hasAuthority && <Badge tone="no">{t("file.noAuthority")}</Badge>}
          <AccountBadge state={guardian.state} text={guardian.stateText} />
        </span>
      </div>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] sm:grid-cols-[9.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        <FileLines guardian={guardian} />
        <AccountLines guardian={guardian} />
      </dl>
      <AddressNote guardian={guardian} />
      {guardian.canInvite && <InviteButton guardian={guardian} invite={invite} />}
      {(guardian.canClose || guardian.canReopen) && (
        <CloseAccount id={guardian.id} name={name} open={guardian.canClose} switchAccount={switchAccount} />
      )}
      {guardian.canSetAuthority && (
        <AuthoritySwitch
          id={guardian.id}
          name={name}
          hasAuthority={guardian.hasAuthority}
          setAuthority={setAuthority}
        />
      )}
    </article>
  );
}

/** What the file says: of what is empty, only an address and a telephone are missed. */
function FileLines({ guardian }: Pick<GuardianItemProps, "guardian">) {
  const t = useTranslations("families.file");
  const { email, phone, landline, address, born, employer, employerPhones } = guardian;
  const lines = [
    [t("email"), email ?? t("noEmail")],
    [t("phone"), phone ?? t("noPhone")],
    [t("landline"), landline],
    [t("address"), address],
    [t("birth"), born],
    [t("employer"), [employer, ...employerPhones].filter(Boolean).join(" · ")],
  ] as const;
  return lines.map(
    ([term, value]) =>
      value && (
        <Fragment key={term}>
          <dt className="text-ink-2">{term}</dt>
          <dd className="break-words">{value}</dd>
        </Fragment>
      ),
  );
}

function AccountLines({
  guardian: { state, stateNote, lastSignIn, signInEmail },
}: Pick<GuardianItemProps, "guardian">) {
  const t = useTranslations("families.file");
  const notes = [stateNote, signInEmail && t("signsInWith", { email: signInEmail })].filter(Boolean);
  return (
    <>
      {notes.length > 0 && (
        <>
          <dt className="text-ink-2">{t("account")}</dt>
          <dd className="break-words">{notes.join(", ")}</dd>
        </>
      )}
      {(state === "open" || state === "disabled") && (
        <>
          <dt className="text-ink-2">{t("signIn")}</dt>
          <dd>{lastSignIn ?? t("never")}</dd>
        </>
      )}
    </>
  );
}

/** What an agent should know before inviting. */
function AddressNote({ guardian: { state, addressIs, canInvite } }: Pick<GuardianItemProps, "guardian">) {
  const t = useTranslations("families.invite");
  if (state === "no-address") return <p className="text-ink-2">{t("noAddress")}</p>;
  if (!canInvite || addressIs === "own") return null;
  return <p className="text-ink-2">{t(addressIs)}</p>;
}
