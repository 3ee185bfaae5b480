import { confirmAtDesk } from "./confirm-at-desk.js";
import { findDeskCode } from "./find-desk-code.js";
import { sendPhoneCode } from "./send-phone-code.js";
import { showDeskCode } from "./show-desk-code.js";
import { startLogin } from "./start-login.js";
import { verifyByCode } from "./verify-by-code.js";
import { verifyByContact } from "./verify-by-contact.js";
import { verifyByList } from "./verify-by-list.js";
import { verifyBySms } from "./verify-by-sms.js";

/** The ways to show the right to vote, each ending in `admit`. A login ends on the web (`finishLogin`). */
export const verifyActs = {
  "verify-by-code": verifyByCode,
  "verify-by-list": verifyByList,
  "verify-by-contact": verifyByContact,
  "send-phone-code": sendPhoneCode,
  "verify-by-sms": verifyBySms,
  "start-login": startLogin,
  "show-desk-code": showDeskCode,
  "find-desk-code": findDeskCode,
  "confirm-at-desk": confirmAtDesk,
};
