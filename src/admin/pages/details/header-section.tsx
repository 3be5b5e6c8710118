import { Badge, Container, Heading, Text } from "@medusajs/ui"
import type { AdminPage } from "../../../contracts/page"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { PageStatusBadge } from "../badges"
import { PageActions } from "./page-actions"

/** What the shop's code knows it by, and who saved it when. */
const Summary = ({ page }: { page: AdminPage }) => {
  const t = useText()
  const moment = formatMoment(page.updated_at, useLanguage())
  const name = page.updated_by?.name
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle flex flex-wrap gap-x-1.5">
      <span>{page.key}</span>
      <span aria-hidden>·</span>
      <span>{name ? t("pages.savedBy", { name, moment }) : t("pages.savedAt", { moment })}</span>
    </Text>
  )
}

type HeaderSectionProps = {
  page: AdminPage
  title: string
  locales: readonly string[]
  isDirty: boolean
}

const ChangedBadge = () => (
  <Badge size="2xsmall" color="orange">
    {useText()("pages.changed")}
  </Badge>
)

export const HeaderSection = ({ page, title, locales, isDirty }: HeaderSectionProps) => (
  <Container className="flex flex-col gap-3 px-6 py-4 sm:flex-row sm:items-center sm:justify-between">
    <div className="flex min-w-0 flex-col gap-y-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading>{title}</Heading>
        <PageStatusBadge status={page.status} />
        {page.live && page.has_changes && <ChangedBadge />}
      </div>
      <Summary page={page} />
    </div>
    <div className="flex shrink-0 items-center gap-2">
      <PageActions {...{ page, title, locales, isDirty }} />
    </div>
  </Container>
)
