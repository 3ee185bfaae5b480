import type { Database } from "../../src/persistence/open-database.js";
import { NOW, PROCESS_ID } from "./sample-process.js";

export const EARLIER_ID = "77777777-7777-4777-8777-777777777777";

const at = (text: string): Date => new Date(text);

/** Last year's process of the same community: over, one district, one project, figures marked as sample. */
export async function addEarlierEdition(prisma: Database["prisma"]): Promise<void> {
  const now = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  const { communityId, city, organizer, timeZone, currency, languages, rules, themes } = now;
  await prisma.participatoryProcess.create({
    data: {
      id: EARLIER_ID,
      communityId,
      city,
      organizer: organizer ?? {},
      timeZone,
      currency,
      languages,
      rules: rules ?? {},
      themes: themes ?? [],
      slug: "bilancio-2025",
      title: { en: "Bilancio partecipativo 2025", it: "Bilancio partecipativo 2025" },
      edition: "2025",
      desks: [],
      topics: [],
      sample: true,
      createdAt: NOW,
      phases: {
        create: [
          {
            id: "77777777-7777-4777-8777-777777777770",
            kind: "voting",
            startsAt: at("2025-10-01T10:00Z"),
            endsAt: at("2025-11-01T11:00Z"),
          },
        ],
      },
      areas: {
        create: [
          {
            id: "77777777-7777-4777-8777-777777777771",
            key: "navile",
            position: 0,
            name: { en: "Navile", it: "Navile" },
            budget: 5_000_000n,
            outline: [],
            streets: [],
          },
        ],
      },
      boxes: { create: [{ areaKey: "navile", state: "open" }] },
      projects: {
        create: [
          {
            number: 3,
            areaKey: "navile",
            themeKey: "culture",
            title: { en: "Skate park", it: "Pista da skate" },
            summary: { en: "For everybody.", it: "Per tutte le persone." },
            details: {},
            from: {},
            cost: 4_500_000n,
            status: "on-ballot",
          },
        ],
      },
    },
  });
}
