"use client";

import { useTranslations } from "use-intl";
import type { GuardianCard } from "@/lib/desk/families/views";
import { AccountBadge } from "./account-badge";
import { CloseAccount, type SwitchAccount } from "./close-account";
import { InviteButton, type InviteGuardian } from "./invite-button";

interface GuardianItemProps {
  guardian: GuardianCard;
  invite: InviteGuardian;
  switchAccount: SwitchAccount;
}

/** A guardian: how to reach them, how far their account is, and what the desk can do about it. */
export function GuardianItem({ guardian, invite, switchAccount }: GuardianItemProps) {
  const t = useTranslations("families");
  const { name, civility, email, phone, address } = guardian;
  return (
    <article className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-bold text-lg">{[civility, name].filter(Boolean).join(" ")}</h3>
        <AccountBadge state={guardian.state} text={guardian.stateText} />
      </div>
      <dl className="grid grid-cols-[6rem_minmax(0,1fr)] sm:grid-cols-[9.5rem_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        <dt className="text-ink-2">{t("file.email")}</dt>
        <dd className="break-words">{email ?? t("file.noEmail")}</dd>
        <dt className="text-ink-2">{t("file.phone")}</dt>
        <dd>{phone ?? t("file.noPhone")}</dd>
        {address && (
          <>
            <dt className="text-ink-2">{t("file.address")}</dt>
            <dd>{address}</dd>
          </>
        )}
        <AccountLines guardian={guardian} />
      </dl>
      <AddressNote guardian={guardian} />
      {guardian.canInvite && <InviteButton guardian={guardian} invite={invite} />}
      {(guardian.canClose || guardian.canReopen) && (
        <CloseAccount id={guardian.id} name={name} open={guardian.canClose} switchAccount={switchAccount} />
      )}
    </article>
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
