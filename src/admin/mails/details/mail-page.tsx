import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { MailDetails } from "../../../contracts/mail"
import { DetailPage, TwoColumns } from "../../components/detail-page"
import { SectionHeader } from "../../components/section-header"
import { Steps } from "../../components/steps"
import { useText } from "../../lib/use-text"
import { useMail } from "../api"
import { MailStateBadge } from "../badges"
import { MailError } from "../errors/mail-error"
import { useMailActions } from "../use-mail-actions"
import { ContentSection } from "./content-section"
import { FactsSection } from "./facts-section"
import { stepsOf } from "./steps"

type SectionProps = { mail: MailDetails }

const HeaderSection = ({ mail }: SectionProps) => {
  const t = useText()
  const actions = useMailActions()(mail)
  return (
    <Container className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-center sm:justify-between">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Heading className="min-w-0 break-words">{mail.subject}</Heading>
          <MailStateBadge state={mail.state} />
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle break-words">
          {t(`mails.kinds.${mail.kind}`)} · {mail.to}
        </Text>
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-2 empty:hidden">
        {actions.map(({ label, onClick }) => (
          <Button key={label} size="small" variant="secondary" onClick={onClick}>
            {label}
          </Button>
        ))}
      </div>
    </Container>
  )
}

const AttemptSection = ({ mail }: SectionProps) => {
  const t = useText()
  const title = t("mails.attempts.title")
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={title} />
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <MailError mail={mail} />
        <Steps title={title} steps={stepsOf(mail, t)} />
      </div>
    </Container>
  )
}

export const MailPage = ({ id }: { id: string }) => {
  const t = useText()
  const texts = {
    failed: t("mails.unavailable"),
    unknown: t("mails.unknown"),
    back: t("mails.back"),
  }
  return (
    <DetailPage query={useMail(id)} texts={texts} list="/mails" hasSidebar>
      {(mail) => (
        <TwoColumns
          key={id}
          main={
            <>
              <HeaderSection mail={mail} />
              <ContentSection mail={mail} />
            </>
          }
          side={
            <>
              <AttemptSection mail={mail} />
              <FactsSection mail={mail} />
            </>
          }
        />
      )}
    </DetailPage>
  )
}
