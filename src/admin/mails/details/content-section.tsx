import { Container, Heading, Text } from "@medusajs/ui"
import type { MailDetails } from "../../../contracts/mail"
import { useText } from "../../lib/use-text"
import { MailContent } from "../preview/mail-content"
import { LookControls, useLook } from "../preview/use-look"

/** The e-mail itself, without the links and codes that give access. */
export const ContentSection = ({ mail }: { mail: MailDetails }) => {
  const t = useText()
  const { look, change } = useLook()
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading level="h2">{t("mails.content.title")}</Heading>
        {mail.html && <LookControls look={look} change={change} />}
      </div>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <MailContent mail={mail} look={look} />
        <Text size="xsmall" className="text-ui-fg-muted">
          {t(mail.html ? "mails.content.hidden" : "mails.content.noHtml")}
        </Text>
      </div>
    </Container>
  )
}
