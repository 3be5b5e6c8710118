import { type SessionRow, sessionService } from "../../modules/session"
import type { NewSession } from "../../modules/session/service"
import { stepWorkflow } from "../step-workflow"

/** Writes a login down. */
export const openSessionWorkflow = stepWorkflow(
  "open-session",
  (login: NewSession, { container }): Promise<SessionRow> => sessionService(container).open(login),
)
