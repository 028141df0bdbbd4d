import type { ActionResult } from "@/lib/action-result";

interface Sent {
  file: File;
  /** What the form says beside it. */
  fields: Readonly<Record<string, string>>;
  tell: (percent: number) => void;
}

/**
 * Sends one file in the field "fichier"; the answer is the refusal's sentence, or null when it is kept. How far it is
 * can only be heard from an XMLHttpRequest. Rejects when nothing answered.
 */
export function sendFile(action: string, { file, fields, tell }: Sent): Promise<string | null> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("fichier", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = ({ loaded, total }) => tell(Math.floor((100 * loaded) / Math.max(total, 1)));
    request.onerror = () => reject(new Error("Nothing answered."));
    request.onload = () => {
      try {
        const result = JSON.parse(request.responseText) as ActionResult<unknown>;
        resolve(result.ok ? null : result.error.message);
      } catch (error) {
        reject(error);
      }
    };
    request.send(form);
  });
}
