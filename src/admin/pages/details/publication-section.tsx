import { Container } from "@medusajs/ui"
import type { AdminPage } from "../../../contracts/page"
import { SectionHeader } from "../../components/section-header"
import { SectionRow } from "../../components/section-row"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"

type Publication = NonNullable<AdminPage["live"]>

/** What visitors see, what they will see, and until when. */
export const PublicationSection = ({ page }: { page: AdminPage }) => {
  const t = useText()
  const language = useLanguage()
  const { live, next } = page

  const period = ({ revision, since, until }: Publication, key: "revisionSince" | "nextAt") => (
    <>
      {t(`pages.publication.${key}`, {
        number: revision,
        moment: formatMoment(since, language),
      })}
      {until && (
        <>
          <br />
          {t("pages.publication.ends", { moment: formatMoment(until, language) })}
        </>
      )}
    </>
  )

  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("pages.publication.title")} />
      <SectionRow title={t("pages.publication.live")}>
        {live ? period(live, "revisionSince") : t("pages.publication.nothing")}
      </SectionRow>
      {next && (
        <SectionRow title={t("pages.publication.next")}>{period(next, "nextAt")}</SectionRow>
      )}
      <SectionRow title={t("pages.publication.draft")}>
        {t(page.has_changes ? "pages.publication.draftChanged" : "pages.publication.draftSame")}
      </SectionRow>
    </Container>
  )
}
