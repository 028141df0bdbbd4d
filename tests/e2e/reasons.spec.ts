import type { Page } from "@playwright/test";
import { signIn } from "./pages/sign-in";
import { MIDDAY, STUDY } from "./pages/week";
import type { Portal } from "./setup/portal";
import {
  NOW,
  stageActivity,
  stageBasketLine,
  stageClosure,
  stageRelation,
  stageReservation,
  stageWindow,
  TUESDAY,
} from "./setup/stage-reasons";
import { expect, test } from "./setup/test";

const ASK = "Demander à la mairie";
const TELL = "Prévenir la mairie d’une absence";
const ON_TUESDAY = "mardi 7 mai";

/** An activity whose circle of Tuesday gives this reason, and the next step beside it. */
interface Scene {
  name: string;
  says: string;
  next?: typeof ASK | typeof TELL;
  stage: (portal: Portal, name: string) => Promise<unknown>;
}

const SCENES: readonly Scene[] = [
  {
    name: "Fermeture",
    says: "Fermé : travaux dans la salle.",
    stage: async (portal, name) =>
      stageClosure(portal, await stageActivity(portal, name), "travaux dans la salle"),
  },
  {
    name: "Trop jeune",
    says: "À partir de 12 ans.",
    stage: (p, name) => stageActivity(p, name, { minAge: 12 }),
  },
  { name: "Trop âgé", says: "Jusqu’à 5 ans.", stage: (p, name) => stageActivity(p, name, { maxAge: 5 }) },
  {
    name: "Autre classe",
    says: "Réservé aux classes : CM1, CM2.",
    stage: (p, name) => stageActivity(p, name, { levels: ["CM1", "CM2"] }),
  },
  {
    name: "Inscription à venir",
    says: "L’inscription commence le mercredi 8 mai 2024.",
    stage: (p, name) => stageActivity(p, name, { from: "2024-05-08" }),
  },
  {
    name: "Inscription terminée",
    says: "L’inscription s’est terminée le lundi 6 mai 2024.",
    stage: (p, name) => stageActivity(p, name, { until: "2024-05-06" }),
  },
  {
    name: "Pas encore ouvert",
    says: "Les réservations ouvrent le vendredi 3 mai à 8 h 30.",
    stage: async (p, name) =>
      stageWindow(p, await stageActivity(p, name), { opensAt: "2024-05-03T08:30:00+02:00" }),
  },
  {
    name: "Fermé depuis hier",
    says: "Les réservations ont fermé le mercredi 1ᵉʳ mai à 18 h 00.",
    stage: async (p, name) =>
      stageWindow(p, await stageActivity(p, name), { closesAt: "2024-05-01T18:00:00+02:00" }),
  },
  {
    name: "Autre foyer",
    says: "Réservé par l’autre foyer.",
    stage: async (p, name) => stageReservation(p, await stageActivity(p, name), { ofOther: true }),
  },
  {
    name: "Incompatible",
    says: "Incompatible avec « Journée entière »",
    stage: async (p, name) => {
      const whole = await stageActivity(p, "Journée entière");
      await stageReservation(p, whole);
      await stageRelation(p, "excludes", await stageActivity(p, name), whole);
    },
  },
  {
    name: "En complément",
    says: "Se réserve avec « Matinée »",
    stage: async (p, name) =>
      stageRelation(p, "requires", await stageActivity(p, name), await stageActivity(p, "Matinée")),
  },
  {
    name: "Un jour par semaine",
    says: "Un jour par semaine au plus",
    stage: async (p, name) =>
      stageReservation(p, await stageActivity(p, name, { weeklyMaximum: 1 }), { on: "2024-05-06" }),
  },
  {
    name: "Trop tard",
    says: "Délai dépassé : réservable jusqu’au dimanche 28 avril à 12 h 00.",
    stage: (p, name) => stageActivity(p, name, { daysBefore: 9 }),
  },
  {
    name: "Complet",
    says: "Complet : 24 places sur 24.",
    stage: (p, name) => stageActivity(p, name, { taken: 24 }),
  },
  {
    name: "Non annulable",
    says: "Délai dépassé : annulable jusqu’au dimanche 28 avril à 12 h 00.",
    next: TELL,
    stage: async (p, name) => stageReservation(p, await stageActivity(p, name, { daysBefore: 9 })),
  },
  {
    name: "Dont une autre dépend",
    says: "« Sortie », réservé ce jour-là, en dépend et ne peut plus être annulé.",
    next: TELL,
    stage: async (p, name) => {
      const first = await stageActivity(p, name);
      const outing = await stageActivity(p, "Sortie", { daysBefore: 9 });
      await stageReservation(p, first);
      await stageReservation(p, outing);
      await stageRelation(p, "requires", outing, first);
    },
  },
  {
    name: "Demande expirée",
    says: "Cette demande ne peut plus être acceptée. Délai dépassé",
    stage: async (p, name) => stageBasketLine(p, await stageActivity(p, name, { daysBefore: 9 })),
  },
];

/** Reasons of the week itself: another day, or another activity. */
const OF_THE_WEEK = [
  { activity: STUDY, day: "jeudi 9 mai", says: "Férié : Ascension." },
  { activity: MIDDAY, day: "vendredi 10 mai", says: "Fermé : Pont de l" },
  { activity: STUDY, day: ON_TUESDAY, says: "Pas d’accueil ce jour-là." },
] as const;

test("every reason is said beside its circle, with its next step, at a desk and on a phone", async ({
  page,
  portal,
  week,
}) => {
  await portal.setClock(NOW);
  for (const { name, stage } of SCENES) await stage(portal, name);
  await signIn(page);
  await week.chooseChild("Paul");
  const address = new URL(page.url());
  address.searchParams.set("semaine", TUESDAY);

  for (const [look, size] of [
    ["desktop", { width: 1280, height: 860 }],
    ["phone", { width: 360, height: 740 }],
  ] as const) {
    await page.setViewportSize(size);
    await page.goto(address.href);
    for (const { activity, day, says } of OF_THE_WEEK) {
      await week.expectReason(week.circle(activity, "Paul", day), says);
      await expectNextStep(page, ASK, day);
      await page.screenshot({ path: test.info().outputPath(`${look} ${says.slice(0, 20)} ${day}.png`) });
    }
    for (const { name, says, next = ASK } of SCENES) {
      const circle = week.circle(name, "Paul", ON_TUESDAY);
      // A request is taken back by a press: only its bubble is wanted here.
      if (name === "Demande expirée") await circle.hover();
      else await circle.click({ force: true });
      await expect(page.locator(".bubble").filter({ hasText: says })).toBeVisible();
      await expectNextStep(page, next, ON_TUESDAY);
      await page.screenshot({ path: test.info().outputPath(`${look} ${name}.png`) });
    }
  }
  // Where the commune does not know the class, it hides what the class would have said.
  await portal.sql`update child set level = null where first_name = 'Paul'`;
  await page.reload();
  await week.expectReason(
    week.circle("Autre classe", "Paul", ON_TUESDAY),
    "La classe de votre enfant n’est pas connue de la mairie.",
  );
  await expectNextStep(page, ASK, ON_TUESDAY);
});

/** The link says what it does, and carries the child, the activity and the day. */
async function expectNextStep(page: Page, name: string, day: string): Promise<void> {
  const href = await page.locator(".bubble").getByRole("link", { name }).getAttribute("href");
  const search = new URL(href ?? "", page.url()).searchParams;
  expect([...search.keys()]).toEqual(["enfant", "prestation", "jour"]);
  expect(Number(search.get("jour")?.slice(-2))).toBe(Number(/\d+/.exec(day)?.[0]));
}
