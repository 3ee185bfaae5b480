import type { ProcessRules } from "../../src/domain/process.js";
import type { SmsMessage } from "../../src/ports/sms.js";
import { sendMessages } from "../../src/services/eligibility/send-messages.js";
import { addSampleProcess } from "./sample-process.js";
import type { TestDatabase } from "./database.js";
import type { PlayedPerson, World } from "./world.js";

/** The sample process with other rules of who may vote. */
export async function addProcessFor(
  { prisma }: TestDatabase,
  eligibility: Partial<ProcessRules["eligibility"]>,
): Promise<void> {
  const usual: ProcessRules["eligibility"] = {
    minimumAge: 16,
    ties: ["live", "work", "study", "volunteer"],
    methods: ["code", "list"],
    who: { en: "Anyone 16 or older who lives here.", it: "Chi ha almeno 16 anni e vive qui." },
    warning: { en: "A false declaration is an offence.", it: "Una dichiarazione falsa è reato." },
  };
  await addSampleProcess(prisma, { rules: { eligibility: { ...usual, ...eligibility } } });
}

/** Where the right to vote is asked for, about to be checked. */
export async function atTheCheck(person: PlayedPerson, check = "Check my right to vote"): Promise<void> {
  await person.sends("/start");
  await person.sends("/vote");
  await person.presses(check);
}

/** What goes out by SMS now. */
export async function messagesSent({ app }: World): Promise<SmsMessage[]> {
  const sent: SmsMessage[] = [];
  await sendMessages(app, { send: async (message) => void sent.push(message) });
  return sent;
}

export const digitsIn = ([message]: readonly SmsMessage[]): string =>
  /\d{6}/u.exec(message?.text ?? "")?.[0] ?? "";
