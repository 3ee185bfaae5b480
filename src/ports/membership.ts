/** How somebody stands in a group, as its platform tells. */
export type GroupStanding = "admin" | "member" | "stranger" | "unknown";

/** Asks the platform, by its own ids. It never fails: what it cannot tell is unknown. */
export type AskStanding = (group: string, person: string) => Promise<GroupStanding>;
