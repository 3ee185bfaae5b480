/** Meetings and workshops; a `workshop` by the id of its meeting. */
export interface MeetingActs {
  // meetings
  /** `at` as an ISO instant. Answers with the `token` of its link. */
  "announce-meeting": { name: string; at: string };
  /** Answers with the `meeting`, its `name`, and whether this is `new`. */
  "attend-meeting": { token: string };
  "forget-meeting": { meeting: string };
  // workshops, by the id of their meeting
  /** `at` as an ISO instant, `area` a key or `*`, `name` by language. Answers with the `workshop`. */
  "publish-workshop": {
    name: Readonly<Record<string, string>>;
    at: string;
    area: string;
    place: string;
    stepFree: boolean;
    childcare: boolean;
    capacity: number | null;
  };
  /** `seen` is the version that was read; a null `place` stays; `why` by language. */
  "move-workshop": {
    workshop: string;
    seen: number;
    at: string;
    place: string | null;
    why: Readonly<Record<string, string>>;
  };
  /** In degrees: where exactly it is. */
  "pin-workshop": { workshop: string; latitude: number; longitude: number };
  "resize-workshop": { workshop: string; capacity: number | null };
  "cancel-workshop": { workshop: string; seen: number; why: Readonly<Record<string, string>> };
  /** `seen` is the mark of the minutes that were read. */
  "write-minutes": { workshop: string; seen: string; text: Readonly<Record<string, string>> };
  /** Answers with the `number` that people know it by. */
  "enter-proposal": {
    workshop: string;
    title: string;
    body: string;
    place: string | null;
    theme: string | null;
  };
  /** Answers whether there was a place: somebody `coming`, or else in the line. */
  "come-to-workshop": { workshop: string };
  "leave-workshop": { workshop: string };
  "remind-of-workshop": { workshop: string; on: boolean };
  /** Answers with the `file`. */
  "workshop-calendar": { workshop: string };
}
