import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import WithdrawalModuleService from "./service"

export const WITHDRAWAL_MODULE = "millesime_withdrawal"

export const withdrawalService = (
  scope: Pick<MedusaContainer, "resolve">,
): WithdrawalModuleService => scope.resolve(WITHDRAWAL_MODULE)

export default Module(WITHDRAWAL_MODULE, { service: WithdrawalModuleService })
