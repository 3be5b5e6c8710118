import type { MedusaContainer } from "@medusajs/framework/types"
import { Module } from "@medusajs/framework/utils"
import MailboxModuleService from "./service"

export const MAILBOX_MODULE = "millesime_mailbox"

export const mailboxService = (scope: Pick<MedusaContainer, "resolve">): MailboxModuleService =>
  scope.resolve(MAILBOX_MODULE)

export default Module(MAILBOX_MODULE, { service: MailboxModuleService })
