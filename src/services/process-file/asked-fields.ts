import { z } from "zod";
import { ASKINGS } from "../../domain/asked-fields.js";

const asking = () => z.enum(ASKINGS).optional();

/** What authors are asked beside the title and the text of a proposal. */
export const askedFieldsSchema = () =>
  z
    .strictObject({
      place: asking().describe("Where it would be."),
      theme: asking().describe("One of the themes. Nobody is asked where there are none."),
      photos: z
        .enum(["optional", "none"])
        .optional()
        .describe("Never needed, because not everybody can take one."),
    })
    .optional()
    .describe("What is asked beside the title and the text; each is optional when left out.");
