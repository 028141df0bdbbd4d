import { Avatar } from "@/components/ui/avatar";

export interface Person {
  name: string;
  initials: string;
}

interface PersonMenuProps {
  person: Person;
  /** Names the menu: "Votre compte". */
  label: string;
  /** Where one looks after one's account. */
  account: { href: string; label: string };
  signOutLabel: string;
  /** Where signing out is posted (/api/auth/signout), with its token and the page to come back to. */
  signOut: { action: string; csrfToken: string; callbackUrl: string };
}

/** Who is signed in, and the way out: a form, which no prefetch can press. Opens without scripts. */
export function PersonMenu({ person, label, account, signOutLabel, signOut }: PersonMenuProps) {
  return (
    <details className="person-menu" name="person-menu">
      <summary aria-label={`${label} : ${person.name}`}>
        <span className="hidden font-semibold sm:inline">{person.name}</span>
        <Avatar initials={person.initials} hue={3} />
      </summary>
      <form action={signOut.action} method="post" className="person-menu-sheet">
        <p className="px-3 pt-1 text-ink-2 text-sm sm:hidden">{person.name}</p>
        <a href={account.href}>{account.label}</a>
        <input type="hidden" name="csrfToken" value={signOut.csrfToken} />
        <input type="hidden" name="callbackUrl" value={signOut.callbackUrl} />
        <button type="submit">{signOutLabel}</button>
      </form>
    </details>
  );
}
