import type { SystemContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";

/** A post of the demo. */
export interface DemoNews {
  title: string;
  body: string;
  /** ISO date and hour of its publication; null for a draft. */
  at: { date: string; time: string } | null;
  /** A drawing of the demo's own, and what it shows. */
  picture?: { hue: number; text: string };
  /** Files by their names, with the lines that they hold. */
  files: readonly { name: string; title: string; lines: readonly string[] }[];
  /** The school that it is for, by its name; everyone unless said otherwise. */
  school?: string;
}

const RULES = [
  "Les inscriptions sont annuelles.",
  "Les réservations se font sur le portail, au plus tard la veille à midi.",
  "Une absence se signale à la mairie, avec son justificatif.",
];

/** The two documents of the guide's page B, in its order. */
export const GUIDE_NEWS: readonly DemoNews[] = [
  {
    title: "RÈGLEMENT INTÉRIEUR",
    body: "Règlement intérieur",
    at: { date: "2024-05-01", time: "09:00" },
    picture: { hue: 226, text: "" },
    files: [
      { name: "REGLEMENT centre de loisirs.pdf", title: "Règlement du centre de loisirs", lines: RULES },
    ],
  },
  {
    title: "TARIF 2024",
    body: "Les tarifs de l’année 2024, par tranche de quotient familial.",
    at: { date: "2024-05-01", time: "08:00" },
    files: [
      {
        name: "TARIF 2024.pdf",
        title: "Tarifs 2024",
        lines: [
          "Repas : de 1,20 à 4,80 euros.",
          "Étude surveillée : 1,50 euro.",
          "Accueil du matin : 1 euro.",
        ],
      },
    ],
  },
];

/** What a town shares around a day: for everyone, for one school, and what its desk prepares. */
export function townNews(ctx: SystemContext): readonly DemoNews[] {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const on = (days: number, time = "08:30") => ({ date: today.add({ days }).toString(), time });
  return [
    {
      title: "Menus des quatre prochaines semaines",
      body: "Les menus de la cantine sont arrivés : une entrée de saison, un plat, un laitage, un fruit.\n\nUn repas végétarien est servi chaque mardi à tous les enfants.",
      at: on(-2),
      picture: { hue: 140, text: "" },
      files: [
        {
          name: "Menus de la cantine.pdf",
          title: "Menus de la cantine",
          lines: ["Lundi : carottes râpées, poisson pané, riz.", "Mardi : omelette, gratin de courge."],
        },
      ],
    },
    {
      title: "Sortie au musée : ce qu’il faut prévoir",
      body: "Les classes de l’école Jules-Ferry visitent le musée de la ville.\n\nPrévoyez un pique-nique, une gourde et un vêtement de pluie. Le retour est à 16 h 15.",
      at: on(-5),
      picture: { hue: 30, text: "" },
      files: [],
      school: "École Jules-Ferry",
    },
    {
      title: "Règlement intérieur du périscolaire",
      body: "Le conseil municipal a adopté le nouveau règlement. Il est joint à cette page.",
      at: on(-40),
      files: [
        { name: "REGLEMENT centre de loisirs.pdf", title: "Règlement du centre de loisirs", lines: RULES },
      ],
    },
    {
      title: "Vacances : ouverture des réservations du centre",
      body: "Les réservations du centre Les Tilleuls ouvrent bientôt. Les places sont données dans l’ordre des demandes.",
      at: on(9),
      files: [],
    },
    { title: "Fête de fin d’année", body: "Date à confirmer avec les écoles.", at: null, files: [] },
  ];
}
