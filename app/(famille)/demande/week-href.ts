/** The very week from which a question was asked; without a day, the week that the planning opens by itself. */
export function weekHref({
  enfant,
  jour,
}: {
  enfant?: string | undefined;
  jour?: string | undefined;
}): string {
  const search = new URLSearchParams();
  if (enfant) search.set("enfant", enfant);
  if (jour) search.set("semaine", jour);
  return search.size > 0 ? `/reservations?${search}` : "/reservations";
}
