"use client";

import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";

interface DoneNoticeProps {
  /** Changes with every answer, also with one that says the same. */
  mark: string;
  children: string;
}

/** What has just been answered: it takes the focus, for the form that was sent is gone. */
export function DoneNotice({ mark, children }: DoneNoticeProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => box.current?.focus(), [mark, children]);
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone="success" live="status">
        {children}
      </Alert>
    </div>
  );
}
