/** What a login told about somebody. None of it is kept but as keyed hashes. */
export interface Identity {
  /** Who they are to the provider, and which provider that is. */
  subject: string;
  fiscalNumber: string | undefined;
  name: string | undefined;
  /** `yyyy-mm-dd` */
  birthDate: string | undefined;
  /** As the provider calls it. */
  district: string | undefined;
}

/** What one login must come back with, so that it is this one and nobody else's. */
export interface LoginSecrets {
  state: string;
  nonce: string;
  /** Of the proof key (PKCE). */
  verifier: string;
}

/** The city's login. */
export interface CityLogin {
  /** Where the browser goes. @throws when the provider does not answer. */
  address(secrets: LoginSecrets): Promise<string>;
  /**
   * Who came back, from the address they came back to. @throws unless the provider said so in an answer to this very login,
   * signed with a key of its own.
   */
  identify(returnedTo: URL, secrets: LoginSecrets): Promise<Identity>;
}
