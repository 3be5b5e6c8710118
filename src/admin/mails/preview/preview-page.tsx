import { Button, FocusModal, Heading, Label, Select, Skeleton, Text } from "@medusajs/ui"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import { mailEndpoints } from "../../../contracts/mail"
import { MAIL_KINDS, type MailKind } from "../../../modules/mail/types"
import { LANGUAGES, type Language } from "../../../shared/language"
import { Notice } from "../../components/notice"
import { callEndpoint } from "../../lib/api-client"
import { localeName } from "../../lib/format"
import { LOCALES, useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { MailContent } from "./mail-content"
import { type Look, LookControls, useLook } from "./use-look"

type PreviewProps = { kind: MailKind; language: Language; look: Look }

const Preview = ({ kind, language, look }: PreviewProps) => {
  const t = useText()
  const reader = useLanguage()
  const locale = LOCALES[language]
  const { data, error } = useQuery({
    queryKey: ["millesime", "mail-preview", kind, locale],
    queryFn: () => callEndpoint(mailEndpoints.adminPreviewMail, { body: { kind, locale } }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className="flex min-w-0 flex-col gap-y-3" aria-label={localeName(locale, reader)}>
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {localeName(locale, reader)}
        </Text>
        <Text size="small" leading="compact" weight="plus" className="min-h-5 break-words">
          {data?.subject}
        </Text>
      </div>
      {data && <MailContent mail={data} look={look} />}
      {!data && error && <Notice heading={t("mails.preview.failed")} hint={error.message} />}
      {!data && !error && <Skeleton className="h-[640px] w-full rounded-md" />}
    </section>
  )
}

/** The reader's language first. */
const byReader = (reader: Language): Language[] => [
  reader,
  ...LANGUAGES.filter((language) => language !== reader),
]

/** Any message, with sample data, in both languages side by side. */
export const PreviewPage = () => {
  const t = useText()
  const reader = useLanguage()
  const selectId = useId()
  const [kind, setKind] = useState<MailKind>("order_confirmed")
  const { look, change } = useLook()
  return (
    <>
      <FocusModal.Header />
      <FocusModal.Body className="flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-[1400px] flex-col gap-y-6 px-4 py-8 sm:px-6">
          <div className="flex flex-col gap-y-1">
            <FocusModal.Title asChild>
              <Heading>{t("mails.preview.title")}</Heading>
            </FocusModal.Title>
            <Text size="small" className="text-ui-fg-subtle">
              {t("mails.preview.hint")}
            </Text>
          </div>
          <div className="flex flex-wrap items-end justify-between gap-3">
            <div className="flex w-full flex-col gap-y-2 sm:w-80">
              <Label htmlFor={selectId} size="small" weight="plus">
                {t("mails.preview.kind")}
              </Label>
              <Select value={kind} onValueChange={(value) => setKind(value as MailKind)}>
                <Select.Trigger id={selectId}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  {MAIL_KINDS.map((each) => (
                    <Select.Item key={each} value={each}>
                      {t(`mails.kinds.${each}`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </div>
            <LookControls look={look} change={change} />
          </div>
          <div className="grid gap-6 lg:grid-cols-2">
            {byReader(reader).map((language) => (
              <Preview key={language} kind={kind} language={language} look={look} />
            ))}
          </div>
        </div>
      </FocusModal.Body>
      <FocusModal.Footer>
        <FocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("actions.close")}
          </Button>
        </FocusModal.Close>
      </FocusModal.Footer>
    </>
  )
}
