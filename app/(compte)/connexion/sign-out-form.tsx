import { cookies } from "next/headers";
import { Button } from "@/components/ui/button";
import { csrfCookieName, csrfTokenOf } from "@/lib/accounts/session-cookie";
import { translatorOf } from "@/lib/i18n/translator";

/** The way out of the steps of signing in: "it is not me". */
export async function SignOutForm() {
  const token = csrfTokenOf((await cookies()).get(csrfCookieName())?.value);
  return (
    <form action="/api/auth/signout" method="post">
      <input type="hidden" name="csrfToken" value={token} />
      <input type="hidden" name="callbackUrl" value="/connexion" />
      <Button type="submit" tone="quiet">
        {translatorOf("myAccount")("code.leave")}
      </Button>
    </form>
  );
}
