import { Alert } from "@/components/ui/alert";

/** What became of the paper that a plain form has sent. */
export interface UploadNotice {
  tone: "success" | "error";
  text: string;
}

export function UploadNoticeLine({ notice }: { notice: UploadNotice | null }) {
  if (!notice) return null;
  return (
    <Alert tone={notice.tone} live={notice.tone === "error" ? "alert" : "status"}>
      {notice.text}
    </Alert>
  );
}
