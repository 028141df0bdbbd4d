import { openDatabase } from "@/db/client";
import { addCommune } from "@/lib/communes/add-commune";
import { hasSchoolHolidays } from "@/lib/communes/has-school-holidays";
import { importSchoolHolidays } from "@/lib/communes/import-school-holidays";
import { type Commune, systemContext } from "@/lib/context";
import { openDesk, type Welcome } from "@/lib/desk/commune/open-desk";
import type { CommuneOptions } from "./read-options";

export interface CreatedCommune {
  commune: Commune;
  /** False when it was there already. */
  made: boolean;
  welcome: Welcome;
  /** Stretches of school holidays that were brought in; 0 where the installation had some. */
  holidays: number;
}

/**
 * Opens a commune, its hostname and its first administrator; done again, it finds them and makes nothing twice. The
 * invitation leaves by the portal that serves the database.
 * @throws DomainError "slug-taken", "host-taken", "email-taken"
 */
export async function createWholeCommune(ownerUrl: string, options: CommuneOptions): Promise<CreatedCommune> {
  const owner = openDatabase(ownerUrl, { pool: 1 });
  try {
    const holidays = (await hasSchoolHolidays(owner)) ? 0 : await importSchoolHolidays(owner);
    const { commune, made } = await addCommune(owner, options.commune);
    const welcome = await systemContext(commune, (ctx) => openDesk(ctx, options.admin), { on: owner });
    return { commune, made, welcome, holidays };
  } finally {
    await owner.close();
  }
}
