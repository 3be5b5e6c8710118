import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import warnOfTransport from "./loaders/warn-of-transport"
import MailModuleService from "./service"

export const MAIL_MODULE = "millesime_mail"

export const mailService = (scope: Pick<MedusaContainer, "resolve">): MailModuleService =>
  scope.resolve(MAIL_MODULE)

export default Module(MAIL_MODULE, { service: MailModuleService, loaders: [warnOfTransport] })
