import { v7 as uuidv7 } from "uuid";
import { commune, communeHost, schoolHoliday } from "@/db/schema";
import { shippedSchoolHolidays } from "@/lib/communes/school-holidays";
import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** A commune of zone B on Paris time, with its hostname. */
export async function makeCommune(
  { owner }: TestDatabase,
  { slug = "corbeil", ...rest }: Partial<Commune> = {},
): Promise<Commune> {
  const made: Commune = {
    id: uuidv7(),
    slug,
    name: slug,
    timeZone: "Europe/Paris",
    schoolZone: "B",
    senderEmail: `portail@${slug}.exemple.fr`,
    contactEmail: `mairie@${slug}.exemple.fr`,
    contactPhone: null,
    accent: null,
    publicHolidays: "national",
    schoolYearMonth: 9,
    logoFileId: null,
    version: 1,
    host: `${slug}.exemple.fr`,
    ...rest,
  };
  await owner.drizzle.insert(commune).values(made);
  await owner.drizzle.insert(communeHost).values({ communeId: made.id, host: made.host });
  return made;
}

/** The national school holidays that are shipped, for the tests whose dates meet them. */
export async function makeSchoolHolidays({ owner }: TestDatabase): Promise<void> {
  await owner.drizzle.insert(schoolHoliday).values(shippedSchoolHolidays()).onConflictDoNothing();
}
