import { publicLink } from "@/lib/mail/public-link";
import type { CreatedCommune } from "./create-commune";
import type { CommuneOptions } from "./read-options";

/** What was made, or was there, in French. */
export function tellCreated(
  { commune, made, welcome, holidays }: CreatedCommune,
  { admin }: CommuneOptions,
): string {
  const { name, timeZone, schoolZone } = commune;
  const zone = schoolZone === "own" ? "sans zone scolaire" : `zone ${schoolZone}`;
  const letters: Record<typeof welcome, string> = {
    invited: `L’invitation part vers ${admin.email} : elle mène au choix du mot de passe.`,
    "invited-again": `La dernière invitation avait expiré : une nouvelle part vers ${admin.email}.`,
    "invitation-waits": `Une invitation est déjà partie vers ${admin.email} : elle sert encore.`,
    "has-password": `${admin.email} a déjà choisi son mot de passe : il n’y a rien à envoyer.`,
  };
  return [
    made
      ? `Commune ouverte : ${name} (${zone}, ${timeZone}).`
      : `${name} existe déjà : rien n’est fait deux fois.`,
    ...(holidays > 0 ? [`Vacances scolaires apportées : ${holidays} périodes.`] : []),
    `Portail : ${publicLink(commune, "/")}`,
    letters[welcome],
    ...(made ? ["Ensuite : connexion, puis « Premiers pas » dans le menu."] : []),
  ].join("\n");
}
