import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import installTriggers from "./loaders/install-triggers"
import requireVerification from "./loaders/require-verification"
import SessionModuleService from "./service"

export type { Bearer } from "./liveness"
export type { SessionRow } from "./service"

export const SESSION_MODULE = "millesime_session"

export const sessionService = (scope: Pick<MedusaContainer, "resolve">): SessionModuleService =>
  scope.resolve(SESSION_MODULE)

export default Module(SESSION_MODULE, {
  service: SessionModuleService,
  loaders: [installTriggers, requireVerification],
})
