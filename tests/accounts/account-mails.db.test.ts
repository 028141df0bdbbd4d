import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { composeAccountOpened } from "@/lib/accounts/activation/compose-account-opened";
import { composeAddressKnown } from "@/lib/accounts/activation/compose-address-known";
import { composeAddressValidation } from "@/lib/accounts/activation/compose-address-validation";
import { composeOtherAddress } from "@/lib/accounts/activation/compose-other-address";
import { issueLinks, type LinkSubject } from "@/lib/accounts/links/issue-links";
import { tokenOf } from "@/lib/accounts/links/link-token";
import { composePasswordChanged } from "@/lib/accounts/passwords/compose-password-changed";
import { composePasswordReset } from "@/lib/accounts/recovery/compose-password-reset";
import { type Commune, type SystemContext, systemContext } from "@/lib/context";
import { WithdrawnMail } from "@/lib/mail/compose";
import type { ComposedMail } from "@/lib/mail/kinds";
import { makeCommune } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeHousehold } from "@/tests/factories/family";
import { makeUninvited } from "@/tests/factories/invited";
import { makeStaff } from "@/tests/factories/staff";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

describe("the e-mails about an account", () => {
  let database: TestDatabase;
  let commune: Commune;
  let parent: { accountId: string; email: string };

  beforeAll(async () => {
    vi.stubEnv("PUBLIC_SCHEME", "http");
    vi.stubEnv("PUBLIC_PORT", "3000");
    database = await createTestDatabase();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await database.drop();
  });
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}`, name: "Saint-Aubin" });
    parent = (await makeHousehold(database, commune)).guardian;
  });

  const inSystem = <T>(work: (ctx: SystemContext) => Promise<T>) =>
    systemContext(commune, work, { on: database.app, now: WEDNESDAY_AFTERNOON });
  const at = (path: string) => `http://${commune.host}:3000${path}`;
  const issue = async (purpose: "address-validation" | "password-reset", subject: LinkSubject) => {
    const [link] = await inSystem((ctx) => issueLinks(ctx, purpose, [subject]));
    return link?.linkId ?? "";
  };
  const ofParent = () => ({ owner: { accountId: parent.accountId }, email: parent.email });

  function expectWhole({ subject, html, text }: ComposedMail, title: string): void {
    expect(subject).toBe(title);
    const words = plain(text);
    expect(words).toContain("Pour toutes questions, merci de nous contacter :");
    expect(words).toContain("L’équipe Saint-Aubin");
    expect(html).toContain(`${title}</h1>`);
  }

  it("confirm it in the guide's words, with one button", async () => {
    const mail = await inSystem((ctx) => composeAccountOpened(ctx, parent));
    expectWhole(mail, "Votre compte est ouvert");
    expect(plain(mail.text)).toContain("Bonjour François DUPONT,");
    expect(plain(mail.text)).toContain(
      "Vous pouvez maintenant vous connecter et finaliser la création de votre dossier d’inscription.",
    );
    expect(mail.text).toContain(`Se connecter ${at("/connexion")}`);
  });

  it("tell a member of staff where they sign in", async () => {
    const agent = await makeStaff(database, commune);
    const { text } = await inSystem((ctx) => composeAccountOpened(ctx, agent));
    expect(text).toContain("Vous pouvez maintenant vous connecter à l’espace mairie.");
    expect(text).not.toContain("dossier d’inscription");
  });

  it("ask another address to prove itself, and name nobody to who may be a stranger", async () => {
    const { guardianId } = await makeUninvited(database, commune);
    const linkId = await issue("address-validation", {
      owner: { guardianId },
      email: "autre@exemple.fr",
      passwordHash: "x",
    });
    const mail = await inSystem((ctx) => composeAddressValidation(ctx, { linkId }));
    expectWhole(mail, "Validez votre adresse e-mail");
    expect(mail.text).toContain(`Valider mon adresse ${at(`/activation/${tokenOf(linkId)}`)}`);
    expect(plain(mail.text)).toMatch(/Ce bouton fonctionne une fois, jusqu’au \S+ \S+ \S+ à \d+ h \d\d\./);
    expect(mail.text).not.toMatch(/Anaïs|RONCERAY/);
  });

  it("tell an address that it has an account already", async () => {
    const mail = await inSystem((ctx) => composeAddressKnown(ctx, parent));
    expectWhole(mail, "Vous avez déjà un compte");
    expect(mail.text).toContain(at("/mot-de-passe-oublie"));
  });

  it("tell the invited address which one was taken", async () => {
    const mail = await inSystem((ctx) => composeOtherAddress(ctx, parent));
    expectWhole(mail, "Votre compte utilise une autre adresse");
    expect(mail.text).toContain(parent.email);
  });

  it("lead to a new password", async () => {
    const linkId = await issue("password-reset", ofParent());
    const mail = await inSystem((ctx) => composePasswordReset(ctx, { linkId }));
    expectWhole(mail, "Choisissez un nouveau mot de passe");
    expect(mail.text).toContain(`Choisir un mot de passe ${at(`/mot-de-passe/${tokenOf(linkId)}`)}`);
  });

  it("tell that a password was changed, when, and what to do", async () => {
    await database.owner.sql`
      update account set password_changed_at = '2024-05-22T14:29:00Z' where id = ${parent.accountId}`;
    const mail = await inSystem((ctx) => composePasswordChanged(ctx, parent));
    expectWhole(mail, "Votre mot de passe a été changé");
    expect(plain(mail.text)).toContain("a été changé le mercredi 22 mai à 16 h 29.");
    expect(mail.text).toContain(at("/mot-de-passe-oublie"));
  });

  it("are not sent with a link that a newer one has replaced", async () => {
    const [first] = [await issue("password-reset", ofParent()), await issue("password-reset", ofParent())];
    const composing = inSystem((ctx) => composePasswordReset(ctx, { linkId: first }));
    await expect(composing).rejects.toThrow(WithdrawnMail);
  });

  it("do not let a name write into the page", async () => {
    await database.owner
      .sql`update guardian set first_name = '<img src=x>' where account_id = ${parent.accountId}`;
    const { html } = await inSystem((ctx) => composeAccountOpened(ctx, parent));
    expect(html).not.toMatch(/<img/i);
    expect(html).toContain("&lt;img src=x&gt;");
  });
});
