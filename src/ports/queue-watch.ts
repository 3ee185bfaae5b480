/** One queue at one moment. */
export interface QueueState {
  queue: string;
  waiting: number;
  active: number;
  delayed: number;
  /** Since when the oldest job waits or is worked on; undefined in an empty queue. */
  oldestSince: Date | undefined;
}

/** Looks at the queues and changes nothing. */
export interface QueueWatch {
  /** @throws when the queues' server does not answer. */
  answers(): Promise<void>;
  states(): Promise<QueueState[]>;
  /** Queues this process should work, and does not. */
  unworked(): string[];
}
