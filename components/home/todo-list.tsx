import { Icon, type IconName } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import type { Todo } from "@/lib/home/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("home");
const ICONS: Record<Todo["kind"], IconName> = {
  offer: "mail",
  basket: "basket",
  days: "calendar",
  paper: "warning",
  answer: "mail",
  confirm: "info",
};

/** What waits for the family, each with the one press that settles it. */
export function TodoList({ todos }: { todos: readonly Todo[] }) {
  return (
    <section aria-labelledby="home-todo" className="grid content-start gap-3">
      <h2 id="home-todo" className="font-bold text-xl">
        {t("todo")}
      </h2>
      {todos.length === 0 ? (
        <p className="flex items-center gap-2.5 rounded-sheet bg-ok-soft px-5 py-4">
          <Icon name="tick" className="text-ok" />
          {t("nothingToDo")}
        </p>
      ) : (
        <ul className="grid gap-3">
          {todos.map(({ kind, key, title, detail, href, action }) => (
            <li
              key={key}
              className="flex flex-wrap items-center gap-x-5 gap-y-3 rounded-sheet border-ask border-l-4 bg-sheet px-5 py-4 shadow-lift"
            >
              <div className="min-w-0 flex-[1_1_18rem]">
                <h3 className="flex items-start gap-2.5 font-semibold">
                  <Icon name={ICONS[kind]} className="mt-1 shrink-0" />
                  {title}
                </h3>
                <p className="mt-0.5 text-ink-2">{detail}</p>
              </div>
              <LinkButton
                href={href}
                tone={kind === "offer" ? "primary" : "outline"}
                className="max-sm:w-full"
              >
                {action}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
