import type { SystemContext } from "@/lib/context";
import { addContact } from "@/lib/records/contacts/add-contact";
import { saveHealth } from "@/lib/records/health/save-health";
import { answerPictures } from "@/lib/records/pictures/answer-pictures";
import { asGuardian } from "./as-guardian";
import type { Dupont } from "./dupont";

/** Who the DUPONT family would have called, what Paul must not eat, and what François says about pictures. */
export async function settleCare(ctx: SystemContext, dupont: Dupont): Promise<void> {
  const father = await asGuardian(ctx, dupont.guardianId);
  const { paulId, julieId } = dupont;
  const odette = {
    firstName: "Odette",
    lastName: "D’Haëne",
    relation: "grand-mère",
    phoneCountry: "FR" as const,
  };
  const marc = { firstName: "Marc", lastName: "N’Guyen", relation: "voisin", phoneCountry: "FR" as const };
  const both = [paulId, julieId];
  await addContact(father, { ...odette, kind: "pickup", phone: "06 39 98 01 01", children: both });
  await addContact(father, { ...marc, kind: "pickup", phone: "06 39 98 01 02", children: [julieId] });
  await addContact(father, { ...odette, kind: "emergency", phone: "06 39 98 01 01", children: both });
  await saveHealth(father, {
    childId: paulId,
    seen: "",
    allergens: ["peanuts", "nuts"],
    hasPlan: "yes",
    note: "La trousse d’urgence de Paul est dans le bureau de la directrice.",
  });
  await answerPictures(father, {
    childId: paulId,
    "photo-internal": "yes",
    "video-internal": "yes",
    "photo-press": "no",
  });
}
