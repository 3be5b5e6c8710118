import { sessionService } from "../../modules/session"
import { stepWorkflow } from "../step-workflow"

/** Deletes sessions that are over, and login events after 90 days. @returns how many rows */
export const deleteExpiredSessionsWorkflow = stepWorkflow(
  "delete-expired-sessions",
  (_: undefined, { container }) => sessionService(container).deleteExpired(),
)
