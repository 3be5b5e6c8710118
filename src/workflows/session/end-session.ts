import { DomainError } from "../../errors"
import { sessionService } from "../../modules/session"
import type { SessionsOf } from "../../modules/session/service"
import type { SessionEnd } from "../../modules/session/types"
import { stepWorkflow } from "../step-workflow"

/**
 * Ends one session of an actor.
 * @throws DomainError `not_found` for one that has ended, or is somebody else's
 */
export const endSessionWorkflow = stepWorkflow(
  "end-session",
  async (
    { reason, ...session }: Required<SessionsOf> & { id: string; reason: SessionEnd },
    { container },
  ): Promise<void> => {
    const ended = await sessionService(container).end(session, reason)
    if (!ended) throw new DomainError("not_found.session")
  },
)
