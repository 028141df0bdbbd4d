import { Alert } from "@/components/ui/alert";

/** What became of a logo that was sent without scripts. */
export function LogoNotice({ refusal, done }: { refusal?: string; done?: string }) {
  return (
    <Alert tone={refusal ? "error" : "success"} live={refusal ? "alert" : "status"}>
      {refusal ?? done}
    </Alert>
  );
}
