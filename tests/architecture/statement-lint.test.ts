import { describe, expect, it } from "vitest";
import { findForgottenCommunes } from "./statement-lint";

const tenants = new Set(["child", "household_child", "opening", "checkout", "checkout_line", "reservation"]);
const lint = (statement: string) => findForgottenCommunes(statement, tenants);

describe("the reader of statements", () => {
  it.each([
    [`select "id" from "child" where "id" = $1`, 2],
    [`select 1 from child`, 2],
    [`update "opening" set "taken" = $1 where "opening"."activity_id" = $2`, 2],
    [`delete from "child" where "child"."id" = $1`, 2],
    [
      `select 1 from "child" inner join "household_child" on "household_child"."child_id" = "child"."id" where "child"."commune_id" = $1`,
      1,
    ],
    [
      `select 1 from "child" where "child"."commune_id" = $1 and "child"."id" in (select "household_child"."child_id" from "household_child" where "household_child"."household_id" = $2)`,
      1,
    ],
    [
      `select 1 from "child" where "child"."commune_id" = $1 and exists (select 1 from "child" where "child"."id" = $2)`,
      1,
    ],
    [`insert into "child" ("id", "first_name") values ($1, $2)`, 1],
    [
      `select (select count(*) from "checkout_line" where "commune_id" = "commune_id" and "checkout_id" = "id") from "checkout" where "checkout"."commune_id" = $1`,
      1,
    ],
    [`select 1 from "opening" as o join "reservation" r on r.commune_id = o.commune_id`, 1],
    [`update opening as o set taken = 1 from child c where c.commune_id = $1 and o.activity_id = c.id`, 1],
  ])("sees what is forgotten in: %s", (statement, points) => {
    expect(lint(statement)).toHaveLength(points);
  });

  it.each([
    `select "id" from "child" where ("commune_id" = $1 and "id" = $2)`,
    `select 1 from "child" inner join "household_child" on ("household_child"."commune_id" = "child"."commune_id" and true) where "household_child"."commune_id" = $1`,
    `update "opening" as o set taken = r.taken from jsonb_to_recordset($1::jsonb) as r(taken int) where o.commune_id = $2::uuid`,
    `insert into "child" ("commune_id", "id") values ($1, $2) on conflict ("commune_id","id") do nothing`,
    `with header as (insert into "checkout" (commune_id, id) values ($1::uuid, $2)) insert into "checkout_line" (commune_id, checkout_id) select $1::uuid, r.id from jsonb_to_recordset($3::jsonb) as r(id uuid)`,
    `select 1 from "commune" where "id" = $1`,
    `set local app.commune_id = '0190b6c0-0000-7000-8000-000000000000'`,
    `select 1 from "reservation" as held, jsonb_to_recordset($1::jsonb) as r(id uuid) where held.commune_id = $2`,
  ])("lets pass: %s", (statement) => {
    expect(lint(statement)).toEqual([]);
  });
});
