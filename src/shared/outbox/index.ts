export { type Dispatch, createDispatch } from "./dispatch"
export { type Outbox, type Timed, defineOutbox } from "./outbox"
export {
  type AttemptContext,
  type AttemptFailure,
  type OutboxChanges,
  type OutboxRow,
  type OutboxStatus,
  afterAttempt,
  isOutcomeAccepted,
  renewed,
  scheduleRetry,
} from "./rules"
export { RunningWork } from "./running-work"
