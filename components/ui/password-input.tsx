"use client";

import { type ComponentProps, useState } from "react";
import { useTranslations } from "use-intl";
import { Icon } from "./icon";
import { TextInput } from "./text-input";

/** A password that can be shown. Pasting and password managers work: nothing is intercepted. */
export function PasswordInput(props: ComponentProps<"input">) {
  const t = useTranslations("common");
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <TextInput
        {...props}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="pr-32"
      />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={t("showPassword")}
        aria-controls={props.id}
        onClick={() => setShown(!shown)}
        className="noscript-hidden absolute inset-y-0.5 right-0.5 inline-flex min-h-11 items-center gap-1.5 rounded-[10px] px-3 font-semibold text-accent hover:bg-accent-soft"
      >
        <Icon name={shown ? "eye-off" : "eye"} />
        <span aria-hidden="true">{shown ? t("hide") : t("show")}</span>
      </button>
    </span>
  );
}
