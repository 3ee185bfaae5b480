/** A workspace, or an organization of them, where a platform let this service in. */
export interface InstallationPlace {
  platform: string;
  /** Ids of private chats and people there begin with it and a slash. */
  key: string;
}

export interface NewInstallation extends InstallationPlace {
  scopes: readonly string[];
  /** What the platform's library wants to find again, tokens included: kept sealed, and never logged. */
  secret: unknown;
}

/** Where the service is let in, for platforms that have to be let in. */
export interface Installations {
  /** Instead of the one before, if there was one; people there can be reached again. */
  store(installation: NewInstallation): Promise<void>;
  /** Undefined where the service is not let in, or not any more. */
  secretOf(place: InstallationPlace): Promise<unknown>;
  /**
   * Forgets what it was let in with, and marks everybody there as out of reach; what people did stays. Nothing happens
   * when it was let in again after `at`: platforms tell late.
   */
  remove(place: InstallationPlace, at: Date): Promise<void>;
}
