import type { Scene } from "./scene";

/** The statements of a search by one word, through postgres.js; answers how many families it finds. */
export function searchByHand({ app, commune }: Scene, word: string): Promise<number> {
  return app.sql.begin(async (sql) => {
    await sql.unsafe(`set local app.commune_id = '${commune.id}'`);
    const now = new Date().toISOString();
    const families = await sql<{ id: string; total: number }[]>`
      select h.id, (count(*) over ())::int as total from household h
      left join guardian g on g.commune_id = h.commune_id and g.household_id = h.id
      where h.commune_id = ${commune.id} and h.id in (select w.household_id from search_word w
        where w.commune_id = ${commune.id} and w.word >= ${word} and w.word < ${`${word}\u{10FFFF}`})
      group by h.id order by min(g.last_name), min(g.first_name), h.id limit 50`;
    const ids = families.map(({ id }) => id);
    await Promise.all([
      sql`
        select g.*, a.email as account_email, a.created_at, case when a.disabled_at is not null then 'disabled'
          when g.account_id is not null then 'open' when g.email is null then 'no-address' when l.id is null then 'none'
          when l.expires_at > ${now}::timestamptz then 'invited' else 'expired' end as state, l.created_at, l.expires_at
        from guardian g
        left join account a on a.commune_id = g.commune_id and a.id = g.account_id
        left join one_time_link l on l.commune_id = g.commune_id and l.guardian_id = g.id
          and l.purpose = 'guardian-invitation' and l.used_at is null and l.replaced_at is null
        where g.commune_id = ${commune.id} and g.household_id = any(${ids}::uuid[])
        order by g.last_name, g.first_name, g.id`,
      sql`
        select c.*, s.name from household_child hc
        join child c on c.commune_id = hc.commune_id and c.id = hc.child_id
        join site s on s.commune_id = c.commune_id and s.id = c.school_id
        where hc.commune_id = ${commune.id} and hc.household_id = any(${ids}::uuid[])
        order by c.first_name, c.id`,
    ]);
    return families[0]?.total ?? 0;
  });
}
