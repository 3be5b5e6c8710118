import { idempotencyService } from "../../modules/idempotency"
import { stepWorkflow } from "../step-workflow"

/** Deletes the answers that are no longer replayed. @returns how many */
export const deleteExpiredIdempotentRequestsWorkflow = stepWorkflow(
  "delete-expired-idempotent-requests",
  (_: undefined, { container }) => idempotencyService(container).deleteExpired(),
)
