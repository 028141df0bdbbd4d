import { z } from "zod";
import { migrate } from "@/db/migrate";

/** Brings the database of an installation to the current schema: MIGRATION_DATABASE_URL is its owner's. */
const owner = z.url({ protocol: /^postgres(ql)?$/ }).safeParse(process.env.MIGRATION_DATABASE_URL);
if (!owner.success) {
  console.error(
    "MIGRATION_DATABASE_URL est attendue : l’adresse de la base sous le rôle propriétaire,\n" +
      "par exemple postgres://marelle_owner:…@127.0.0.1:5432/marelle",
  );
  process.exit(2);
}
const { host, pathname } = new URL(owner.data);
await migrate(owner.data);
console.log(`Base ${pathname.slice(1)} de ${host} : schéma à jour, droits de l’application donnés.`);
