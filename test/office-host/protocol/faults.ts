import type { HostCode } from "./host-error.ts";
import { HostError, TransportError } from "./host-error.ts";

/** A host error of one action (a code of HostCode), or the whole request lost (a number of TRANSPORT). */
export type Failure = HostCode | number;

interface Plan {
  /** Counted over the requests from the moment of planning, clean-up requests left out; 1 is the next. */
  readonly request: number;
  readonly what: Failure | { readonly delay: number } | { readonly run: () => void };
  /** For failures: how many actions are done before it happens. */
  readonly afterActions: number;
}

interface MemberPlan {
  readonly member: string;
  readonly failure: Failure;
  /** The nth use of the member, 1 the next. */
  nth: number;
}

/** What goes wrong, when. Every plan happens once; one that never happened fails the test (`unmet`). */
export class Faults {
  #plans: Plan[] = [];
  #members: MemberPlan[] = [];
  #seen = 0;
  #now: Plan[] = [];

  /** The nth request from now fails, after so many of its actions are done (0: before all). */
  failRequest(nth: number, failure: Failure, afterActions = 0): void {
    this.#plans.push({ request: this.#seen + nth, what: failure, afterActions });
  }

  /** The nth use from now of a member fails: "Range.values", "Worksheet.activate", "WorksheetCollection.getItem". */
  failMember(member: string, failure: Failure, nth = 1): void {
    this.#members.push({ member, failure, nth });
  }

  /** The answer to the nth request from now is held back for so long on the host's clock. */
  delayRequest(nth: number, milliseconds: number): void {
    this.#plans.push({ request: this.#seen + nth, what: { delay: milliseconds }, afterActions: 0 });
  }

  /** Something happens in the document right before the nth request from now: a sheet is renamed, a cell is edited. */
  beforeRequest(nth: number, run: () => void): void {
    this.#plans.push({ request: this.#seen + nth, what: { run }, afterActions: 0 });
  }

  /** Plans that never happened, in words. */
  get unmet(): string[] {
    return [
      ...this.#plans.map((plan) => `a plan for request ${plan.request} (${this.#seen} were made)`),
      ...this.#members.map((plan) => `a fault at ${plan.member}`),
    ];
  }

  /** A request arrives: runs what is to happen before it and says how long its answer is held back. */
  begin(): number {
    this.#seen += 1;
    this.#now = this.#plans.filter((plan) => plan.request === this.#seen);
    this.#plans = this.#plans.filter((plan) => plan.request !== this.#seen);
    let delay = 0;
    for (const { what } of this.#now) {
      if (typeof what !== "object") continue;
      if ("run" in what) what.run();
      else delay += what.delay;
    }
    return delay;
  }

  beforeAction(index: number): void {
    for (const plan of this.#now) {
      if (typeof plan.what === "object" || plan.afterActions !== index) continue;
      this.#now = this.#now.filter((other) => other !== plan);
      fail(plan.what);
    }
  }

  /** All actions are done: a transport failure planned for later loses the answer, a host error stays unmet. */
  end(): void {
    const late = this.#now.filter((plan) => typeof plan.what !== "object");
    this.#now = [];
    for (const plan of late) {
      if (typeof plan.what === "number") fail(plan.what);
      this.#plans.push(plan);
    }
  }

  onMember(member: string): void {
    const plan = this.#members.find((candidate) => candidate.member === member);
    if (plan === undefined) return;
    plan.nth -= 1;
    if (plan.nth > 0) return;
    this.#members = this.#members.filter((other) => other !== plan);
    fail(plan.failure);
  }
}

function fail(failure: Failure): never {
  throw typeof failure === "number" ? new TransportError(failure) : new HostError(failure);
}
