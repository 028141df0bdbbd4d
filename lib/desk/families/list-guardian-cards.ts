import { isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { momentIn, numericDate, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { showPhone } from "@/lib/phone/phone";
import { nameCountry } from "@/lib/records/name-country";
import { civilDateAt } from "@/lib/time/zone";
import { type GuardianFile, loadGuardianFiles } from "./load-guardian-files";
import { sayState } from "./say-state";
import type { GuardianCard } from "./views";

const t = translatorOf("families");

/** The guardians of a household with their file, their account, and what may be done about it. */
export async function listGuardianCards(ctx: StaffContext, householdId: string): Promise<GuardianCard[]> {
  const rows = await loadGuardianFiles(ctx, householdId);
  const { role } = ctx.actor;
  const { timeZone } = ctx.commune;
  return rows.map((file) => {
    const { row, state, lastSignIn, accountEmail } = file;
    const { id, civility, firstName, lastName, email } = row;
    const managed = isAllowed(role, "accounts.close") && !file.isStaff;
    return {
      id,
      civility,
      firstName,
      lastName,
      email,
      state,
      name: `${firstName} ${lastName}`,
      phone: row.mobilePhone && showPhone(row.mobilePhone),
      stateText: sayState(state, file, timeZone),
      ...presentFile(row),
      stateNote: tellMore(file, timeZone),
      lastSignIn: lastSignIn ? stampIn(lastSignIn, timeZone) : null,
      signInEmail: accountEmail && accountEmail !== email ? accountEmail : null,
      addressIs: row.accountId || !email ? "own" : addressOf(file),
      canInvite: isAllowed(role, "families.invite") && !row.accountId && email !== null,
      canClose: managed && state === "open",
      canReopen: managed && state === "disabled",
      canSetAuthority: isAllowed(role, "families.link"),
    };
  });
}

function presentFile(
  row: GuardianFile["row"],
): Pick<
  GuardianCard,
  "address" | "born" | "landline" | "employer" | "employerPhones" | "receivesBills" | "hasAuthority"
> {
  const place = [row.postcode, row.city].filter(Boolean).join(" ");
  const abroad = row.country !== "FR" && nameCountry(row.country);
  return {
    address:
      [row.addressLine, row.addressComplement, place, place && abroad].filter(Boolean).join(", ") || null,
    born: row.birthDate && numericDate(row.birthDate),
    landline: row.landline && showPhone(row.landline),
    employer: row.employer,
    employerPhones: [row.employerMobile, row.employerLandline].flatMap((one) => (one ? showPhone(one) : [])),
    receivesBills: row.receivesBills,
    hasAuthority: row.hasAuthority,
  };
}

function addressOf({ addressTaken, addressShared }: GuardianFile): GuardianCard["addressIs"] {
  if (addressTaken) return "taken";
  return addressShared ? "shared" : "own";
}

function tellMore({ state, accountSince, expiresAt }: GuardianFile, timeZone: string): string | null {
  if (state === "open" && accountSince)
    return t("file.accountSince", { date: numericDate(civilDateAt(accountSince, timeZone)) });
  if (state === "invited" && expiresAt) return t("file.validUntil", { until: momentIn(expiresAt, timeZone) });
  return null;
}
