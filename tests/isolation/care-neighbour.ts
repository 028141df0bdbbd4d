import { addContact } from "@/lib/records/contacts/add-contact";
import { addHealthFile } from "@/lib/records/health/add-health-file";
import { contactInput } from "@/tests/factories/contact";
import { familyContext } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import { makeStoredBytes } from "@/tests/factories/files";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Who a neighbour would have called, and a document of its child's health. */
export interface CareNeighbour {
  contactId: string;
  healthFileId: string;
  healthStoredId: string;
}

export async function makeCareNeighbour(database: TestDatabase, family: Family): Promise<CareNeighbour> {
  const stored = makeStoredBytes(family.commune, "pai.pdf");
  const contactId = await familyContext(database, family, async (ctx) => {
    await addHealthFile(ctx, family.childId, stored);
    return addContact(ctx, contactInput([family.childId]));
  });
  const [file] = await database.owner.sql<{ id: string }[]>`
    select id from health_file where commune_id = ${family.commune.id} and file_id = ${stored.id}`;
  return { contactId, healthFileId: file?.id ?? "", healthStoredId: stored.id };
}
