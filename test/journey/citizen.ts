import type { Phone, Written } from "./phone.js";
import type { Words } from "./words.js";

const RECEIPT = /BO-[2-9A-Z]{4}-[2-9A-Z]{4}/u;

/** What somebody does who takes part, in their own words, whatever they hold in their hand. */
export class Citizen {
  readonly phone: Phone;
  readonly #words: Words;

  constructor(phone: Phone, words: Words) {
    this.phone = phone;
    this.#words = words;
  }

  async opens(): Promise<void> {
    await this.phone.opens();
    this.reads(this.#words.hello);
    await this.phone.presses(this.#words.continueInOwnLanguage);
    this.reads(this.#words.district);
  }

  async choosesDistrict(name: string): Promise<void> {
    await this.phone.presses(name);
    this.reads(this.#words.ready);
    await this.phone.presses(this.#words.home);
  }

  async proposes(written: Written): Promise<void> {
    await this.phone.goesHome();
    await this.phone.presses(this.#words.makeProposal);
    await this.phone.presses(this.#words.startProposal);
    await this.phone.writes(written);
    this.reads(written.title);
    this.reads(written.body);
    await this.phone.presses(this.#words.sendProposal);
    this.reads(this.#words.proposalReceived);
  }

  async supports(title: string): Promise<void> {
    await this.phone.goesHome();
    await this.phone.presses(this.#words.supportProposals);
    this.reads(title);
    await this.phone.presses(/101/u);
    this.reads(title);
    await this.phone.presses(this.#words.support);
    this.reads(this.#words.oneSupport);
  }

  async provesRight(code: string): Promise<void> {
    await this.phone.goesHome();
    await this.phone.presses(this.#words.vote);
    await this.phone.presses(this.#words.checkRight);
    await this.phone.presses(this.#words.haveCode);
    await this.phone.answers(code);
    this.reads(this.#words.rightShown);
  }

  async votesFor(projects: readonly number[]): Promise<void> {
    await this.phone.presses(this.#words.toBallot);
    await this.phone.presses(this.#words.openBallot);
    await this.phone.marks(projects);
    this.reads(this.#words.notCastYet);
  }

  async changesVoteTo(projects: readonly number[]): Promise<void> {
    await this.phone.goesHome();
    await this.phone.presses(this.#words.seeVote);
    await this.phone.presses(this.#words.changeVote);
    await this.phone.presses(this.#words.startEmpty);
    await this.phone.marks(projects);
    this.reads(this.#words.notCastYet);
  }

  /** Answers with the code of the receipt. */
  async casts(): Promise<string> {
    await this.phone.presses(this.#words.cast);
    this.reads(this.#words.voteIsIn);
    return this.reads(RECEIPT);
  }

  /** Looks up a receipt code. */
  async looksUp(code: string, answer: "received" | "replaced" | "counted"): Promise<void> {
    await this.phone.types(code);
    this.reads(this.#words[answer]);
  }

  /** The words, which must have been said since the last thing they did. */
  reads(words: string | RegExp): string {
    const { reads } = this.phone;
    const found = typeof words === "string" ? reads.includes(words) && words : words.exec(reads)?.[0];
    if (!found) throw this.phone.failure(`never said: ${String(words)}`);
    return found;
  }
}
