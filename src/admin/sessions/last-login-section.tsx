import { Container } from "@medusajs/ui"
import type { sessionEndpoints } from "../../contracts/session"
import { Notice } from "../components/notice"
import { SectionHeader } from "../components/section-header"
import { SectionRow } from "../components/section-row"
import { formatMoment } from "../lib/format"
import { useLanguage } from "../lib/language"
import { useEndpoint } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"

type LastLoginSectionProps = {
  endpoint:
    typeof sessionEndpoints.adminGetCustomerLogin | typeof sessionEndpoints.adminGetUserLogin
  id: string
}

/** When somebody last logged in, and through what. */
export const LastLoginSection = ({ endpoint, id }: LastLoginSectionProps) => {
  const t = useText()
  const language = useLanguage()
  const { data, error } = useEndpoint(endpoint, { params: { id } })
  if (!data && !error) return null
  const login = data?.last_login
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("sessions.lastLogin")} />
      {error && (
        <div className="px-6 py-8">
          <Notice heading={t("sessions.failed")} hint={error.message} />
        </div>
      )}
      {data && (
        <SectionRow title={t("sessions.moment")}>
          {login ? formatMoment(login.at, language) : t("sessions.never")}
        </SectionRow>
      )}
      {login && (
        <SectionRow title={t("sessions.source")}>
          {t(`sessions.sources.${login.source}`)}
        </SectionRow>
      )}
      {login?.device && <SectionRow title={t("sessions.device")}>{login.device}</SectionRow>}
    </Container>
  )
}
