import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { type child, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { NewChild } from "@/lib/households/create-households";
import { birthBounds, isBirthDate } from "@/lib/records/rules/birth-dates";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import type { NewPupil } from "./schemas";

export type Pupil = NewChild & { birthDate: Temporal.PlainDate };

/** All that a form says of a child, in one text: two are the same when they are. */
export const sayPupil = ({
  firstName,
  lastName,
  birthDate,
  schoolId,
  level,
  className,
}: Pick<
  typeof child.$inferSelect,
  "firstName" | "lastName" | "birthDate" | "schoolId" | "level" | "className"
>) => JSON.stringify([firstName, lastName, birthDate.toString(), schoolId, level, className]);

/**
 * What was typed of new children, as it is stored. @throws DomainError "birth-date-child"; "site-not-found" for a school
 * that takes nobody any more, or is none
 */
export async function readPupils(
  ctx: StaffContext,
  typed: readonly NewPupil[],
  idOf: () => string = uuidv7,
): Promise<Pupil[]> {
  const bounds = birthBounds("child", civilDateAt(ctx.now, ctx.commune.timeZone));
  const schools = [...new Set(typed.map(({ schoolId }) => schoolId))];
  const known = await ctx.tx
    .select({ id: site.id })
    .from(site)
    .where(
      and(
        eq(site.communeId, ctx.commune.id),
        inArray(site.id, schools),
        eq(site.kind, "school"),
        isNull(site.archivedAt),
      ),
    );
  if (known.length !== schools.length) throw new DomainError("site-not-found");
  return typed.map(({ firstName, lastName, birthDate: born, schoolId, level, className }) => {
    const birthDate = parseCivilDate(born);
    if (!birthDate || !isBirthDate(birthDate, bounds)) throw new DomainError("birth-date-child");
    return {
      id: idOf(),
      firstName,
      lastName,
      birthDate,
      schoolId,
      level: level || null,
      className: className || null,
    };
  });
}

/** The schools that a child can go to, in the commune's order. */
export function listSchools(ctx: StaffContext): Promise<{ id: string; name: string }[]> {
  return ctx.tx
    .select({ id: site.id, name: site.name })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), eq(site.kind, "school"), isNull(site.archivedAt)))
    .orderBy(asc(site.position), asc(site.name), asc(site.id));
}
