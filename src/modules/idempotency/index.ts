import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import IdempotencyModuleService from "./service"

export const IDEMPOTENCY_MODULE = "millesime_idempotency"

export const idempotencyService = (
  scope: Pick<MedusaContainer, "resolve">,
): IdempotencyModuleService => scope.resolve(IDEMPOTENCY_MODULE)

export default Module(IDEMPOTENCY_MODULE, { service: IdempotencyModuleService })
