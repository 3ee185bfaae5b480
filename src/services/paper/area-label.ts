import type { Box, Process } from "../../domain/process.js";

/** A box as files and commands name it: `navile`, and with several questions `priorities navile`. */
export const areaLabel = ({ rules }: Pick<Process, "rules">, { question, area }: Box): string =>
  rules.questions.length > 1 ? `${question} ${area}` : area;
