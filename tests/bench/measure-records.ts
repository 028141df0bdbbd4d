import { ADMINISTRATOR } from "@/scripts/demo/town";
import type { Figure } from "./figures";
import { compareCpu, countStatements, type Page, type Servers } from "./measure-page";
import type { Scene } from "./scene";
import { signInByForm } from "./sign-in";

const STATEMENTS = 8;
const CPU = { requests: 60, warmUp: 120, rounds: 3, goal: 2.5 };

/** The pages of the household, a family's and the desk's. */
export async function measureRecords(scene: Scene, servers: Servers): Promise<Figure[]> {
  const desk = { ...servers, cookie: await signInByForm(servers.portal.origin, ADMINISTRATOR) };
  const figures: Figure[] = [];
  for (const page of listFamilyPages(scene)) figures.push(...(await measure(page, scene, servers)));
  for (const page of listDeskPages(scene)) figures.push(...(await measure(page, scene, desk)));
  return figures;
}

async function measure(page: Page, scene: Scene, servers: Servers): Promise<Figure[]> {
  return [await countStatements(page, STATEMENTS, scene, servers), await compareCpu(page, servers, CPU)];
}

function listFamilyPages({ guardian, childId }: Scene): Page[] {
  const child = `/foyer/enfants/${childId}`;
  return [
    { name: "Accueil", path: "/accueil" },
    { name: "Responsables", path: "/foyer/responsables" },
    { name: "Un responsable", path: `/foyer/responsables/${guardian.guardianId}` },
    { name: "Enfants", path: "/foyer/enfants" },
    { name: "Un enfant", path: child },
    { name: "Santé", path: `${child}/sante` },
    { name: "Droit à l’image", path: `${child}/image` },
    { name: "Compléments", path: "/foyer/complements" },
    { name: "Inscriptions", path: "/inscriptions" },
    { name: "Mes données", path: "/mon-compte/donnees" },
    { name: "Lien d’agenda", path: "/mon-compte/agenda" },
  ];
}

function listDeskPages({ guardian }: Scene): Page[] {
  return [
    { name: "Demandes des familles", path: "/gestion/demandes" },
    { name: "Historique d’un dossier", path: `/gestion/familles/${guardian.householdId}/historique` },
  ];
}
