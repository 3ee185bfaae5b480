import type { ProcessRules } from "../../../../src/domain/process.js";
import { touchProcess } from "../../../../src/persistence/process-directory.js";
import { inTransaction } from "../../../../src/persistence/transaction.js";
import type { TestDatabase } from "../../database.js";
import { addManyProjects } from "../../many-projects.js";
import { addSampleProcess, PROCESS_ID } from "../../sample-process.js";
import { idOf } from "../../voters.js";
import { hostile } from "./long-text.js";

type Prisma = TestDatabase["prisma"];

/** The same in both languages: no text of an organizer's is a sentence of ours. */
const both = (length: number, start?: string) => ({ en: hostile(length, start), it: hostile(length, start) });

const longRules = (rules: ProcessRules): ProcessRules => ({
  ...rules,
  eligibility: {
    ...rules.eligibility,
    who: both(300),
    warning: both(300),
    methods: ["code", "list", "phone", "login", "desk"],
    barred: Array.from({ length: 12 }, (_, at) => ({
      key: `office-${at}`,
      text: both(120, `${at} `),
      from: ["propose", "vote"] as const,
    })),
  },
  proposals: {
    ...rules.proposals,
    example: both(600),
    rejectionReasons: Array.from({ length: 8 }, (_, at) => ({
      key: `reason-${at}`,
      text: both(200, `${at} `),
    })),
  },
  supports: { hidden: false, quota: 50 },
  paper: { hours: 240 },
  cards: [1, 2, 3, 4].map((at) => both(400, `${at} `)),
  fullText: both(3500),
  privacy: both(1500),
  privacyNotice: { text: both(3500), url: `https://www.example.org/${"privacy/".repeat(59)}` },
});

const otherArea = (position: number) => ({
  id: idOf(`area ${position}`),
  processId: PROCESS_ID,
  position,
  key: `area-${position}`,
  name: both(40, `${position} `),
  budget: 15_000_000n,
  outline: [],
  streets: [],
});

/** Two in three are in one district: more than a list of a form takes. */
const longProject = (number: number): object => ({
  areaKey: number % 3 ? "navile" : "savena",
  title: both(80, `${number} `),
  summary: both(500),
  details: both(2000),
  from: both(120),
  place: {
    address: hostile(120),
    landmark: hostile(120),
    position: { latitude: 44.51 + number / 100_000, longitude: 11.34 },
  },
});

/** The sample process with every text as long as a process file allows, and 120 projects. */
export async function addLongProcess(prisma: Prisma): Promise<void> {
  await addSampleProcess(prisma);
  await prisma.project.deleteMany();
  await addManyProjects(prisma, 120, longProject);
  const { rules } = await prisma.participatoryProcess.findUniqueOrThrow({ where: { id: PROCESS_ID } });
  await inTransaction(prisma, async (tx) => {
    await tx.participatoryProcess.update({
      where: { id: PROCESS_ID },
      data: {
        title: both(60),
        city: hostile(60),
        organizer: both(80),
        edition: hostile(20),
        themes: Array.from({ length: 8 }, (_, at) => ({
          key: ["green", "mobility", "culture"][at] ?? `theme-${at}`,
          name: both(30, `${at} `),
        })),
        desks: Array.from({ length: 60 }, (_, at) => ({
          area: at % 2 ? "navile" : "savena",
          name: hostile(80, `${at} `),
          address: hostile(120),
          hours: both(200),
          access: both(200),
        })),
        topics: Array.from({ length: 60 }, (_, at) => ({
          key: `topic-${at}`,
          words: ["count"],
          title: both(60, `${at} `),
          text: both(1000),
        })),
        rules: JSON.parse(JSON.stringify(longRules(rules as unknown as ProcessRules))),
      },
    });
    for (const key of ["navile", "savena"])
      await tx.area.updateMany({ where: { key }, data: { name: both(40, `${key} `) } });
    await tx.area.createMany({ data: Array.from({ length: 58 }, (_, at) => otherArea(2 + at)) });
    await tx.ballotBox.createMany({
      data: Array.from({ length: 58 }, (_, at) => ({
        processId: PROCESS_ID,
        areaKey: otherArea(2 + at).key,
        state: "open",
      })),
    });
    await touchProcess(tx, PROCESS_ID);
  });
}
