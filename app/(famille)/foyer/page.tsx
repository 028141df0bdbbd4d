import { redirect } from "next/navigation";
import { familyPage } from "@/app/(famille)/door";

/** "Gestion du foyer" begins with its first part. */
export default familyPage(async () => redirect("/foyer/responsables"));
