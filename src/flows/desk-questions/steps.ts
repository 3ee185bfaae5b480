import { answerCheckStep, answerEditStep, standardStep } from "./answer.js";
import { closeEditStep, closeStep } from "./close.js";
import { answeredQuestionsStep, questionsStep } from "./list.js";
import { passStep } from "./pass-on.js";
import { questionStep } from "./question.js";
import { referenceStep } from "./reference.js";

/** The help desk (ORG-9): citizens' questions as threads, answered in the name of an office. */
export const questionSteps = {
  questions: questionsStep,
  "answered-questions": answeredQuestionsStep,
  question: questionStep,
  "answer-check": answerCheckStep,
  "answer-edit": answerEditStep,
  standard: standardStep,
  pass: passStep,
  close: closeStep,
  "close-edit": closeEditStep,
  reference: referenceStep,
};
