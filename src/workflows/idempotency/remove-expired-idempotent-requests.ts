import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { idempotencyService } from "../../modules/idempotency"

const removeExpiredIdempotentRequestsStep = createStep(
  "remove-expired-idempotent-requests",
  async (_, { container }) => {
    const service = idempotencyService(container)
    return new StepResponse(await service.removeExpired())
  },
)

/**
 * Removes the answers that are repeated no longer.
 * @returns how many
 */
export const removeExpiredIdempotentRequestsWorkflow = createWorkflow(
  "millesime-remove-expired-idempotent-requests",
  () => new WorkflowResponse(removeExpiredIdempotentRequestsStep()),
)
