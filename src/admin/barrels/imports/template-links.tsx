import { ArrowDownTray } from "@medusajs/icons"
import { Button, Heading, Text } from "@medusajs/ui"
import { FILE_FORMATS } from "../../../shared/tabular/formats"
import { barrelImportEndpoints } from "../../../contracts/barrel"
import { LOCALES, useLanguage } from "../../lib/language"
import { useDownload } from "../../lib/use-download"
import { useText } from "../../lib/use-text"

/** The template names its columns in the language of the interface; the import takes both. */
export const TemplateLinks = () => {
  const t = useText()
  const language = useLanguage()
  const { start, isLoading } = useDownload()
  return (
    <section className="flex flex-col gap-y-3">
      <div>
        <Heading level="h2">{t("imports.template")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("imports.templateHint")}
        </Text>
      </div>
      <div className="flex gap-x-2">
        {FILE_FORMATS.map((format) => (
          <Button
            key={format}
            type="button"
            size="small"
            variant="secondary"
            disabled={isLoading}
            aria-label={t("imports.templateAs", { format: format.toUpperCase() })}
            onClick={() =>
              void start(
                barrelImportEndpoints.adminDownloadImportTemplate,
                { query: { format, locale: LOCALES[language] } },
                `${t("imports.templateName")}.${format}`,
              )
            }
          >
            <ArrowDownTray />
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
    </section>
  )
}
