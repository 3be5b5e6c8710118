import { mailEndpoints } from "../../../../contracts/mail"
import { route } from "../../../../http/route"
import { mailService } from "../../../../modules/mail"
import { previewMail } from "../../../../queries/mail/mails"

export const POST = route(mailEndpoints.adminPreviewMail, ({ scope, validatedBody }) => {
  const { kind, locale = mailService(scope).defaultLocale } = validatedBody
  return previewMail(scope, kind, locale)
})
