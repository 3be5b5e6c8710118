import { sessionService } from "../../modules/session"
import type { Refreshed } from "../../modules/session/service"
import { stepWorkflow } from "../step-workflow"

/** Uses a refresh token up. */
export const refreshSessionWorkflow = stepWorkflow(
  "refresh-session",
  ({ refresh_token }: { refresh_token: string }, { container }): Promise<Refreshed> =>
    sessionService(container).refresh(refresh_token),
)
