import { sql } from "drizzle-orm";
import { guardian } from "@/db/schema";
import { systemContext } from "@/lib/context";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { NOW, type Scene } from "./scene";

/** Families of two guardians and one or two children. */
const FAMILIES = 5_500;
const BATCH = 1_000;
/** Of guardians and children together. */
const LEAST = 20_000;

/**
 * A town of 20,000 people and more, beside the demo's own: syllables make names as different as those of a town, and
 * each family gets the words by which it is found. Answers how many people there are.
 */
export async function fillTown({ owner, commune, app }: Scene): Promise<number> {
  await owner.sql`
    create temporary table bench_family as
    select n, gen_random_uuid() as id,
      initcap(s[1 + n % 40] || s[1 + (n / 40) % 40] || s[1 + (n * 7) % 40]) as last_name
    from generate_series(1, ${FAMILIES}::int) n, (select ${SYLLABLES}::text[] as s) syllables`;
  await owner.sql`
    insert into household (commune_id, id) select ${commune.id}, id from bench_family`;
  await owner.sql`
    insert into guardian (commune_id, id, household_id, civility, first_name, last_name, email, mobile_phone)
    select ${commune.id}, gen_random_uuid(), f.id, '', (${FIRST_NAMES}::text[])[1 + (f.n * k) % 20],
      upper(f.last_name), lower(f.last_name) || f.n || '.' || k || '@exemple.fr',
      '06' || lpad((f.n * 17 + k)::text, 8, '0')
    from bench_family f, generate_series(1, 2) k`;
  await owner.sql`
    create temporary table bench_child as
    select gen_random_uuid() as id, f.id as household_id, f.last_name, f.n + k as n
    from bench_family f, generate_series(1, 1 + f.n % 2) k`;
  await owner.sql`
    insert into child (commune_id, id, first_name, last_name, birth_date, school_id)
    select ${commune.id}, c.id, (${FIRST_NAMES}::text[])[1 + c.n % 20], upper(c.last_name), '2018-01-01',
      (select id from site where commune_id = ${commune.id} and kind = 'school' limit 1)
    from bench_child c`;
  await owner.sql`
    insert into household_child (commune_id, household_id, child_id)
    select ${commune.id}, household_id, id from bench_child`;
  const families = await owner.sql<{ id: string }[]>`select id from bench_family`;
  for (let from = 0; from < families.length; from += BATCH) {
    const ids = families.slice(from, from + BATCH).map(({ id }) => id);
    await systemContext(commune, (ctx) => indexHouseholds(ctx, ids), { on: app, now: NOW });
  }
  await owner.sql`vacuum (analyze)`;
  const [count] = await owner.drizzle
    .select({ people: sql<number>`(count(*) + (select count(*) from child))::int` })
    .from(guardian);
  const people = count?.people ?? 0;
  if (people < LEAST) throw new Error(`${people} people, ${LEAST} wanted.`);
  return people;
}

const SYLLABLES =
  "{ba,be,bo,ca,co,da,de,do,du,fa,fe,ga,go,la,le,li,lo,lu,ma,me,mi,mo,na,ne,no,pa,pe,pi,po,ra,re,ri,ro,sa,se,so,ta,te,to,va}";
const FIRST_NAMES =
  "{Ana,Bruno,Chloé,David,Élodie,Fatou,Gaël,Hugo,Inès,Jules,Karim,Léa,Maël,Noé,Océane,Paul,Rose,Samir,Théo,Zoé}";
