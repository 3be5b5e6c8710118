import { Text } from "@medusajs/ui"
import { type AdminPage, PublishPage, adminPageEndpoints } from "../../../contracts/page"
import { FormDrawer } from "../../components/form/form-drawer"
import { MomentField } from "../../components/form/inputs"
import type { Problems } from "../../components/form/problems"
import { formatMoment, localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

type When = { publish_at: string; unpublish_at: string }

const problemsOf = ({ publish_at, unpublish_at }: When): Problems => {
  const now = new Date().toISOString()
  return {
    publish_at: publish_at && publish_at <= now ? { key: "pages.problems.later" } : undefined,
    unpublish_at:
      unpublish_at && unpublish_at <= (publish_at || now)
        ? { key: publish_at ? "pages.problems.order" : "pages.problems.later" }
        : undefined,
  }
}

type PublishDrawerProps = {
  page: AdminPage
  title: string
  locales: readonly string[]
  onClose: () => void
}

/** Publishes the draft at once or later, for good or until a moment. */
export const PublishDrawer = ({ page, title, locales, onClose }: PublishDrawerProps) => {
  const t = useText()
  const language = useLanguage()
  const publish = useEndpointMutation(adminPageEndpoints.adminPublishPage)
  const missing = locales.filter((locale) => !page.translations[locale])
  return (
    <FormDrawer<When, typeof PublishPage>
      title={t("pages.decisions.publishQuestion", { title })}
      values={{ publish_at: "", unpublish_at: page.live?.until ?? "" }}
      problemsOf={problemsOf}
      schema={PublishPage}
      toBody={({ publish_at, unpublish_at }) => ({
        version: page.version,
        ...(publish_at && { publish_at }),
        ...(unpublish_at && { unpublish_at }),
      })}
      save={(body) => publish.mutateAsync({ params: { id: page.id }, body })}
      saved={({ publish_at }) =>
        publish_at
          ? t("pages.decisions.scheduled", { title, moment: formatMoment(publish_at, language) })
          : t("pages.decisions.published", { title })
      }
      submitLabel={t("pages.decisions.publish")}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("pages.decisions.publishHint")}
      </Text>
      {missing.length > 0 && (
        <Text size="small" className="text-ui-tag-orange-text">
          {t("pages.decisions.publishMissing", {
            locales: missing.map((locale) => localeName(locale, language)).join(", "),
          })}
        </Text>
      )}
      <MomentField
        optional
        name="publish_at"
        label={t("pages.fields.publish_at")}
        hint={t("pages.hints.publish_at")}
      />
      <MomentField
        optional
        name="unpublish_at"
        label={t("pages.fields.unpublish_at")}
        hint={t("pages.hints.unpublish_at")}
      />
    </FormDrawer>
  )
}
