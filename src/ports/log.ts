/** Where the operator reads what happens. Facts never hold choices, phone, e-mail, codes or texts people wrote (I-13). */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
