/** A workspace, or a whole organization, that this app is installed in. */
export interface Workspace {
  /** Id of the workspace, or of the organization when it installed the app for all of its workspaces. */
  key: string;
  token: string;
  botUserId: string;
  /** What the app may do there; undefined when nobody said. */
  scopes?: readonly string[] | undefined;
}

export const isOrganization = ({ key }: Pick<Workspace, "key">): boolean => key.startsWith("E");

/** A person of another organization, in a shared channel. Of an organization's own people only Slack knows them all. */
export const isForeign = (workspace: Pick<Workspace, "key">, team: string | undefined): boolean =>
  team !== undefined && !isOrganization(workspace) && team !== workspace.key;

/** The id of a person or a channel as the core knows it: the same user id in two workspaces is two people. */
export const chatId = ({ key }: Pick<Workspace, "key">, id: string): string => `${key}/${id}`;

/** The two parts of such an id. */
export function partsOf(chat: string): { key: string; id: string } {
  const [key = "", id = ""] = chat.split("/");
  return { key, id };
}
