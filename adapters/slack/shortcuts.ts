/** `callback_id` of what people find in Slack's menus: one for everywhere, two on messages. */
export const SHORTCUTS = { newProposal: "new-proposal", propose: "propose", keep: "keep" } as const;
