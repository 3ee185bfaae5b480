import { identifierOf } from "../../domain/eligibility/identifier.js";
import { newSmsCode, oneTimeHash, SMS_MINUTES } from "../../domain/eligibility/one-time-code.js";
import { phoneNumber } from "../../domain/eligibility/phone-number.js";
import { ok, refuse, type Result } from "../../domain/result.js";
import { say } from "../../flows/screen.js";
import { isLanguage, LANGUAGES } from "../../i18n/catalogue.js";
import { translatePlain } from "../../i18n/translate.js";
import { lockTries } from "../../persistence/eligibility.js";
import { messagesSince, storePhoneCode } from "../../persistence/phone-codes.js";
import { done, type Act, type ActContext } from "../act.js";
import { beforeCheck } from "./before-check.js";
import { sealMessage } from "./sealed-message.js";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Between two messages to one person or one number. */
const PAUSE_MS = MINUTE_MS;
/** Messages an hour by one person, and to one number by whomever: nobody is to be flooded, and each costs money. */
const MOST_AN_HOUR = 5;

/** ONB-5 (c): sends six digits to a number that somebody typed. Number and code are kept as keyed hashes alone. */
export const sendPhoneCode: Act<"send-phone-code"> = async (context, { phone }) => {
  const before = beforeCheck(context, "phone");
  if (before) return before;
  const { tx, now, process, person, randomness, secretKey } = context;
  const to = phoneNumber(phone, process.rules.eligibility.phoneCountries);
  if (to === undefined) return refuse("phone-unreadable");
  const { hash: phoneHash } = identifierOf(secretKey, process.id, "phone", to);
  const allowed = await mayAsk(context, phoneHash);
  if (!allowed.ok) return allowed;
  const id = randomness.uuid();
  const code = newSmsCode((count) => randomness.bytes(count));
  await storePhoneCode(tx, {
    id,
    processId: process.id,
    participantId: person.id,
    phoneHash,
    codeHash: oneTimeHash(secretKey, "sms-code", id, code),
    sealed: sealMessage(context, id, { to, text: textOf(context, code) }),
    createdAt: now,
    expiresAt: new Date(now.getTime() + SMS_MINUTES * MINUTE_MS),
  });
  return done;
};

/** Whether the number belongs to anybody here plays no part in it: nothing can be learnt from a refusal. */
async function mayAsk(
  { tx, now, person, checks }: ActContext,
  phoneHash: string,
): Promise<Result<undefined>> {
  await lockTries(tx, phoneHash);
  const sent = await messagesSince(
    tx,
    { participantId: person.id, phoneHash },
    new Date(now.getTime() - HOUR_MS),
  );
  if (sent.all >= checks.smsAnHour) return refuse("sms-busy");
  for (const times of [sent.byPerson, sent.toNumber]) {
    const [first, last] = [times[0], times.at(-1)];
    if (first && times.length >= MOST_AN_HOUR)
      return refuse("sms-too-many", { minutes: Math.ceil((+first + HOUR_MS - +now) / MINUTE_MS) });
    if (last && +now - +last < PAUSE_MS)
      return refuse("sms-wait", { seconds: Math.ceil((+last + PAUSE_MS - +now) / SECOND_MS) });
  }
  return ok(undefined);
}

function textOf({ process, person }: ActContext, code: string): string {
  const language = isLanguage(person.language) ? person.language : LANGUAGES[0];
  return translatePlain(say("sms-text", { code, city: process.city, minutes: SMS_MINUTES }), {
    language,
    timeZone: process.timeZone,
  });
}
