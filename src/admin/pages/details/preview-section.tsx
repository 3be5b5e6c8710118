import { Key, Trash } from "@medusajs/icons"
import { Button, Container, IconButton, Text, Tooltip } from "@medusajs/ui"
import { useState } from "react"
import { type PreviewToken, adminPageEndpoints } from "../../../contracts/page"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useConfirmedAction } from "../../lib/use-confirmed-action"
import { useEndpoint, useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { PreviewDrawer } from "./preview-drawer"

/** More would be a sign of something else. */
const TOKEN_LIMIT = 50

const TokenRow = ({ pageId, token }: { pageId: string; token: PreviewToken }) => {
  const t = useText()
  const language = useLanguage()
  const confirmAndRun = useConfirmedAction()
  const revocation = useEndpointMutation(adminPageEndpoints.adminRevokePreviewToken)
  const moment = formatMoment(token.expires_at, language)

  const revoke = () =>
    confirmAndRun(
      {
        title: t("pages.previews.revokeQuestion"),
        description: t("pages.previews.revokeHint"),
        confirmText: t("pages.previews.revoke"),
      },
      () => revocation.mutateAsync({ params: { id: pageId, token_id: token.id } }),
      t("pages.previews.revoked"),
    )

  return (
    <li className="flex items-center gap-x-3 px-6 py-3">
      <Key className="text-ui-fg-muted shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col">
        <Text size="small" leading="compact">
          {t("pages.previews.expires", { moment })}
        </Text>
        {token.created_by?.name && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-muted truncate">
            {t("pages.previews.by", { name: token.created_by.name })}
          </Text>
        )}
      </div>
      <Tooltip content={t("pages.previews.revoke")}>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={`${t("pages.previews.revoke")}: ${moment}`}
          onClick={() => void revoke()}
        >
          <Trash />
        </IconButton>
      </Tooltip>
    </li>
  )
}

/** Tokens by which the shop reads the draft, for somebody without an account. */
export const PreviewSection = ({ pageId }: { pageId: string }) => {
  const t = useText()
  const [isCreating, setCreating] = useState(false)
  const { data, error } = useEndpoint(adminPageEndpoints.adminListPreviewTokens, {
    params: { id: pageId },
    query: { limit: TOKEN_LIMIT, offset: 0 },
  })
  const tokens = data?.preview_tokens
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("pages.previews.title")}>
        <Button size="small" variant="secondary" onClick={() => setCreating(true)}>
          {t("pages.previews.create")}
        </Button>
      </SectionHeader>
      {tokens?.length ? (
        <ul className="divide-y">
          {tokens.map((token) => (
            <TokenRow key={token.id} pageId={pageId} token={token} />
          ))}
        </ul>
      ) : (
        (tokens ?? error) && (
          <div className="px-6 py-8">
            <Notice
              heading={t(tokens ? "pages.previews.none" : "pages.previews.failed")}
              hint={tokens ? t("pages.previews.hint") : error?.message}
            />
          </div>
        )
      )}
      {isCreating && <PreviewDrawer pageId={pageId} onClose={() => setCreating(false)} />}
    </Container>
  )
}
