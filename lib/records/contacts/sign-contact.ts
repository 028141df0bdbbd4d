interface Signed {
  firstName: string;
  lastName: string;
  /** E.164. */
  phone: string;
  relation: string;
  childIds: readonly string[];
}

/** A contact as a form shows it, in one text: another text is another state. */
export function signContact({ firstName, lastName, phone, relation, childIds }: Signed): string {
  return JSON.stringify([firstName, lastName, phone, relation, [...childIds].sort()]);
}
