export { createDispatch } from "./dispatch"
export { type Timed, defineOutbox } from "./outbox"
export {
  type AttemptContext,
  afterAttempt,
  isOutcomeAccepted,
  renewed,
  scheduleRetry,
} from "./rules"
export { RunningWork } from "./running-work"
