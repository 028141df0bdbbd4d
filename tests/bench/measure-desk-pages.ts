import { ADMINISTRATOR } from "@/scripts/demo/town";
import type { Figure } from "./figures";
import { countStatements, type Page, type Servers } from "./measure-page";
import type { Scene } from "./scene";
import { signInByForm } from "./sign-in";

const STATEMENTS = 8;

/** The statements of every page by which a commune's year is set up and looked at. */
export async function measureDeskPages(scene: Scene, servers: Servers): Promise<Figure[]> {
  const desk = { ...servers, cookie: await signInByForm(servers.portal.origin, ADMINISTRATOR) };
  const figures: Figure[] = [];
  for (const page of await listPages(scene))
    figures.push(await countStatements(page, STATEMENTS, scene, desk));
  return figures;
}

async function listPages({ owner, commune }: Scene): Promise<Page[]> {
  const [first] = await owner.sql<{ activity: string; regulation: string; site: string; day: string }[]>`
    select a.id as activity, a.regulation_id as regulation, a.site_id as site, min(o.service_date)::text as day
    from activity a join opening o on o.commune_id = a.commune_id and o.activity_id = a.id
    where a.commune_id = ${commune.id} and a.season = 'term'
    group by a.id, a.regulation_id, a.site_id order by a.id limit 1`;
  if (!first) throw new Error("No activity opens.");
  const { activity, regulation, site, day } = first;
  const closing = `du=${day}&au=${day}&motif=Travaux&pour=prestation:${activity}`;
  return [
    { name: "Tableau de bord", path: "/gestion/tableau-de-bord" },
    { name: "Premiers pas", path: "/gestion/premiers-pas" },
    { name: "La commune", path: "/gestion/commune" },
    { name: "Calendrier", path: "/gestion/calendrier" },
    { name: "Vacances", path: "/gestion/calendrier/vacances" },
    { name: "Fermetures", path: "/gestion/calendrier/fermetures" },
    { name: "Fermeture : qui elle touche", path: `/gestion/calendrier/fermetures/nouvelle?${closing}` },
    { name: "Établissements", path: "/gestion/etablissements" },
    { name: "Un établissement", path: `/gestion/etablissements/${site}` },
    { name: "Prestations", path: "/gestion/prestations" },
    { name: "Une prestation", path: `/gestion/prestations/${activity}` },
    { name: "Règlements", path: "/gestion/reglements" },
    { name: "Un règlement", path: `/gestion/reglements/${regulation}` },
    { name: "Essai d’un règlement", path: `/gestion/reglements/${regulation}/essai` },
    { name: "Ouvertures", path: "/gestion/ouvertures" },
    { name: "Ouvertures d’une prestation", path: `/gestion/ouvertures/${activity}` },
    { name: "Un jour ouvert", path: `/gestion/ouvertures/${activity}/${day}` },
    { name: "Réservations, la semaine", path: "/gestion/reservations" },
    { name: "Réservations, un jour", path: `/gestion/reservations/jour?jour=${day}&prestation=${activity}` },
    { name: "Réservations, l’année", path: "/gestion/reservations/annee" },
    { name: "Journal", path: "/gestion/journal" },
    { name: "Règlement, pour les familles", path: "/reglement" },
  ];
}
