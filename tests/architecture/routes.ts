import type { Permission } from "@/lib/accounts/permissions";

/** Who may open an address. */
export type Decision =
  | { who: "everyone" }
  /** The pages that come before signing in: nobody is asked who they are. */
  | { who: "visitors" }
  | { who: "families" }
  | { who: "staff"; needs: Permission }
  /** Who is signed in, on whichever side. */
  | { who: "signed-in" }
  /** It answers by a rule of its own, said here and tested elsewhere. */
  | { who: "own"; rule: string };

const everyone: Decision = { who: "everyone" };
const visitors: Decision = { who: "visitors" };
const families: Decision = { who: "families" };
const signedIn: Decision = { who: "signed-in" };
const staff = (needs: Permission): Decision => ({ who: "staff", needs });
const own = (rule: string): Decision => ({ who: "own", rule });

/** Every page of the app folder, and who may open it: a new page without a line here fails the tests. */
export const PAGES: Readonly<Record<string, Decision>> = {
  "/": own("leads each to their own side: front.spec.ts"),
  "/accessibilite": everyone,
  "/aide": everyone,
  "/contact": everyone,
  "/donnees-personnelles": everyone,
  "/mentions-legales": everyone,
  "/rappels": own("the token in its address: reminder.spec.ts"),
  "/activation": visitors,
  "/activation/[token]": visitors,
  "/activation/compte-ouvert": visitors,
  "/activation/verification": visitors,
  "/adresse/[token]": visitors,
  "/adresse/confirmee": visitors,
  "/adresse/dossier/[token]": visitors,
  "/adresse/dossier/confirmee": visitors,
  "/connexion": visitors,
  "/connexion/code": own("staff whose code is awaited: second-factor.spec.ts"),
  "/connexion/confirmer": own("whoever is signed in, also before the second step: my-account.spec.ts"),
  "/connexion/second-facteur": own("staff: second-factor.spec.ts"),
  "/lien-envoye": visitors,
  "/mot-de-passe-oublie": visitors,
  "/mot-de-passe/[token]": visitors,
  "/mot-de-passe/change": visitors,
  "/mon-compte": signedIn,
  "/mon-compte/adresse": signedIn,
  "/mon-compte/codes": own("staff who have a second factor: second-factor.spec.ts"),
  "/mon-compte/mot-de-passe": signedIn,
  "/mon-compte/agenda": families,
  "/mon-compte/donnees": families,
  "/accueil": families,
  "/actualites": families,
  "/actualites/[id]": own("the families that its post is for: news.spec.ts"),
  "/demande": families,
  "/demande/envoyee": families,
  "/foyer": own("leads on to its first part, which asks who is there: household.spec.ts"),
  "/foyer/enfants": families,
  "/foyer/complements": families,
  "/foyer/complements/[id]": own("the household whose contact it is: other-household.spec.ts"),
  "/foyer/complements/ajouter": families,
  "/foyer/enfants/[id]/image": own("the households of the child: other-household.spec.ts"),
  "/foyer/enfants/[id]/sante": own("the households of the child: other-household.spec.ts"),
  "/foyer/enfants/[id]": own("the households of the child: other-household.spec.ts"),
  "/foyer/responsables": families,
  "/foyer/responsables/[id]": own("the household of the guardian: other-household.spec.ts"),
  "/inscriptions": families,
  "/inscriptions/[id]": own("the household whose request it is: other-household.spec.ts"),
  "/inscriptions/demander": families,
  "/inscriptions/demander/[activite]": own("a household whose child may ask for it: other-household.spec.ts"),
  "/reservations": families,
  "/reservations/annee": families,
  "/reservations/mois": families,
  "/reservations/offre/[id]": own("the household that was offered the place: other-household.spec.ts"),
  "/reservations/periode": families,
  "/reservations/validations": families,
  "/gestion/actualites": staff("news.write"),
  "/gestion/actualites/[id]": staff("news.write"),
  "/gestion/actualites/[id]/apercu": staff("news.write"),
  "/gestion/actualites/nouvelle": staff("news.write"),
  "/gestion/agents": staff("staff.manage"),
  "/gestion/agents/[id]": staff("staff.manage"),
  "/gestion/agents/inviter": staff("staff.manage"),
  "/gestion/courriels": staff("mail.read"),
  "/gestion/demandes": staff("requests.read"),
  "/gestion/demandes/changements/[id]": staff("requests.read"),
  "/gestion/demandes/donnees/[id]": staff("requests.read"),
  "/gestion/demandes/inscriptions/[id]": staff("requests.read"),
  "/gestion/demandes/pieces/[id]": staff("requests.read"),
  "/gestion/familles": staff("families.read"),
  "/gestion/familles/[id]": staff("families.read"),
  "/gestion/familles/[id]/historique": staff("families.read"),
  "/gestion/familles/[id]/enfants/[enfant]": staff("families.link"),
  "/gestion/invitations": staff("families.invite"),
  "/gestion/journal": staff("audit.read"),
  "/gestion/sante": staff("health.read"),
  "/gestion/sante/[id]": staff("health.read"),
  "/gestion/reglages": staff("settings.change"),
  "/gestion/reglages/justificatifs": staff("settings.change"),
  "/gestion/reglages/justificatifs/[id]": staff("settings.change"),
  "/gestion/reglages/regimes": staff("settings.change"),
  "/gestion/tableau-de-bord": staff("day.read"),
};

/** Every handler of app/api. */
export const HANDLERS: Readonly<Record<string, Decision>> = {
  "/api/auth/[...nextauth]": own("next-auth, on the hosts of known communes: address.spec.ts"),
  "/api/demo/clock": own("in a demo only: demo/clock-route.test.ts"),
  "/api/documents/[id]": own(
    "who may see the paper: other-household.spec.ts, care.spec.ts, enrolments.spec.ts",
  ),
  "/api/documents/sante": own("the households of the child: other-household.spec.ts"),
  "/api/documents/piece": own("a household of whose child the paper is asked: other-household.spec.ts"),
  "/api/fichiers": staff("news.write"),
  "/api/fichiers/[id]": own("the families that its post is for, and who writes it: news.spec.ts"),
  "/api/agenda/[token]": own("the token in its address: my-data.spec.ts"),
  "/api/mes-donnees": own("guardians who have just proven their password: my-data.spec.ts"),
  "/api/rappels/arret": own("the token in its address: reminder.spec.ts"),
  "/api/sante": own("for whoever watches the server: demo.spec.ts"),
  "/gestion/familles/export": staff("families.read"),
  "/gestion/invitations/export": staff("families.invite"),
};
