import postgres from "postgres";

export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
}

/**
 * Makes the two roles and a database, unless they exist: `marelle_owner` owns and migrates, `marelle_app`
 * owns nothing and row-level security binds it. For local servers; a hosted one is prepared once by hand.
 */
export async function createDatabase(
  superuserUrl: string,
  { name, template }: { name: string; template?: string },
): Promise<DatabaseUrls> {
  if (!/^[a-z][a-z0-9_]{0,49}$/.test(name))
    throw new TypeError("A database name is lower case letters, figures and _.");
  const password = new URL(superuserUrl).password;
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    for (const role of ["marelle_owner", "marelle_app"]) {
      const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
      if (!known) {
        await sql.unsafe(
          `create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`,
        );
      }
    }
    const [known] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!known) {
      const copy = template ? ` template ${template} strategy file_copy` : "";
      await sql.unsafe(`create database ${name} owner marelle_owner${copy}`);
    }
  } finally {
    await sql.end();
  }
  const urlFor = (role: string) => {
    const url = new URL(superuserUrl);
    url.username = role;
    url.pathname = `/${name}`;
    return url.toString();
  };
  return { ownerUrl: urlFor("marelle_owner"), appUrl: urlFor("marelle_app") };
}

export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(`drop database if exists ${name} with (force)`);
  await sql.end();
}
