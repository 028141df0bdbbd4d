"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { PlaceSprite } from "@/components/planning/place-sprite";
import { Alert } from "@/components/ui/alert";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { StatusLine } from "@/components/ui/status-line";
import type { ActionResult } from "@/lib/action-result";
import type { PeriodInput, PeriodWish } from "@/lib/reservations/period/schemas";
import type { PeriodPreview, PeriodView, ProfileGrid } from "@/lib/reservations/period/views";
import { DropDialog } from "./drop-dialog";
import { PeriodStep } from "./period-step";
import { ProfileStep } from "./profile-step";
import { checkPeriod, copyDays, toInput } from "./selection";
import { StepBar } from "./step-bar";
import { useFinish } from "./use-finish";
import { usePreview } from "./use-preview";
import { useSelection } from "./use-selection";
import { useStep } from "./use-step";
import { WizardFoot } from "./wizard-foot";

interface PeriodWizardProps {
  period: PeriodView;
  /** Whose week is drawn first: the child of the planning one comes from. */
  childId?: string | undefined;
  preview: (input: PeriodInput) => Promise<ActionResult<PeriodPreview>>;
  /** Adds to the basket; the wizard then goes to `closeHref` by itself. */
  add: (input: PeriodInput) => Promise<ActionResult<unknown>>;
  closeHref: string;
  /** The wizard's own address for each of the two. */
  wishHrefs: Record<PeriodWish, string>;
  signInHref: string;
  /** Names what this browser keeps of the selection: one a household. */
  storageKey: string;
}

/** "Réserver pour une période", or cancel over one: the period, then each child's ordinary week. */
export function PeriodWizard(props: PeriodWizardProps) {
  const { period, closeHref } = props;
  const t = useTranslations("period");
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const { selection, setSelection, forget } = useSelection(period, props.storageKey);
  const { step: asked, goTo } = useStep();
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      period.grids.findIndex((g) => g.child.id === props.childId),
    ),
  );
  const [dropping, setDropping] = useState(false);
  const [said, setSaid] = useState("");
  const { finish, finishing, problem } = useFinish(props.add, closeHref, forget);

  const input = toInput(selection, period.wish);
  const grid = period.grids[index];
  // The second step has no meaning without a period: an address that asks for it falls back.
  const valid = Object.keys(checkPeriod(selection, period.bounds)).length === 0;
  const step = asked === 2 && valid && grid ? 2 : 1;
  const preview = usePreview(props.preview, input, step === 2);

  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);

  const leave = () => {
    forget();
    router.push(closeHref);
  };
  const copy = (from: ProfileGrid, to: ProfileGrid) => {
    setSelection(copyDays(selection, from, to));
    setSaid(t("sameDaysDone", { name: to.child.firstName }));
  };

  return (
    <div className="mx-auto grid max-w-[56rem] gap-5 rounded-[18px] bg-sheet p-4 shadow-lift sm:p-8">
      <PlaceSprite />
      <div className="flex items-start justify-between gap-4">
        <h1 ref={heading} tabIndex={-1} className="font-bold text-2xl outline-none">
          {t(`title.${period.wish}`)}
        </h1>
        <IconButton
          icon="cross"
          label={t("close")}
          className="-mt-1.5 -mr-2"
          onClick={() => (input.profiles.length > 0 ? setDropping(true) : leave())}
        />
      </div>
      <StepBar step={step} wish={period.wish} />
      <StatusLine>{said}</StatusLine>
      {step === 1 || !grid ? (
        <PeriodStep
          wish={period.wish}
          wishHrefs={props.wishHrefs}
          bounds={period.bounds}
          selection={selection}
          onChange={(dates) => setSelection({ ...selection, ...dates })}
          onNext={() => goTo(2)}
        />
      ) : (
        <>
          <ProfileStep
            view={period}
            grid={grid}
            selection={selection}
            preview={preview}
            onChild={(id) => setIndex(period.grids.findIndex(({ child }) => child.id === id))}
            onChange={setSelection}
          />
          {problem && (
            <Alert
              tone="error"
              live="alert"
              actions={problem.signedOut && <LinkButton href={props.signInHref}>{t("signIn")}</LinkButton>}
            >
              {problem.message}
            </Alert>
          )}
          <WizardFoot
            grids={period.grids}
            index={index}
            finishing={finishing}
            onStepBack={() => goTo(1)}
            onIndex={setIndex}
            onCopy={(to) => copy(grid, to)}
            onFinish={() => finish(input)}
          />
        </>
      )}
      {dropping && <DropDialog onKeep={() => setDropping(false)} onDrop={leave} />}
    </div>
  );
}
