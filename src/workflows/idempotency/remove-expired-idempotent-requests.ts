import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { IDEMPOTENCY_MODULE } from "../../modules/idempotency"
import type IdempotencyModuleService from "../../modules/idempotency/service"

const removeExpiredIdempotentRequestsStep = createStep(
  "remove-expired-idempotent-requests",
  async (_, { container }) => {
    const service = container.resolve<IdempotencyModuleService>(IDEMPOTENCY_MODULE)
    return new StepResponse(await service.removeExpired())
  },
)

/**
 * Removes the answers that are repeated no longer.
 * @returns how many
 */
export const removeExpiredIdempotentRequestsWorkflow = createWorkflow(
  "remove-expired-idempotent-requests",
  () => new WorkflowResponse(removeExpiredIdempotentRequestsStep()),
)
