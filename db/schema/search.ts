import { sql } from "drizzle-orm";
import { check, customType, foreignKey, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { household } from "./households";
import { tenantTable } from "./tenant-table";

/** Compared byte by byte, so that "begins with" is a span of the index under row-level security too. */
const plainText = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });

/**
 * The words under which the desk finds a household: names, e-mails, telephones of its guardians and children,
 * unaccented and in lower case. Written again whenever the household's records change.
 */
export const searchWord = tenantTable(
  "search_word",
  {
    word: plainText("word").notNull(),
    householdId: uuid("household_id").notNull(),
    /** The guardian or the child whose word it is. */
    personId: uuid("person_id").notNull(),
    kind: text("kind").$type<"name" | "email" | "phone">().notNull(),
  },
  (t) => [
    primaryKey({ name: "search_word_pk", columns: [t.communeId, t.word, t.householdId, t.personId] }),
    foreignKey({
      name: "search_word_household_fk",
      columns: [t.communeId, t.householdId],
      foreignColumns: [household.communeId, household.id],
    }),
    index("search_word_household_idx").on(t.communeId, t.householdId),
    check("search_word_kind_check", sql`kind in ('name', 'email', 'phone')`),
  ],
);
