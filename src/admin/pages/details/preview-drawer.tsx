import { Button, Drawer, Heading, Label, Select, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { adminPageEndpoints } from "../../../contracts/page"
import { CopyButton } from "../../components/copy-button"
import { useActionToast } from "../../lib/use-action-toast"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

const HOURS = ["1", "24", "168", "720"] as const
type Hours = (typeof HOURS)[number]

const Shown = ({ label, text }: { label: string; text: string }) => (
  <div className="flex flex-col gap-y-2">
    <Text size="small" weight="plus" leading="compact">
      {label}
    </Text>
    <div className="bg-ui-bg-component shadow-borders-base flex items-center gap-x-3 rounded-md px-3 py-2">
      <code className="txt-compact-small min-w-0 flex-1 break-all font-mono">{text}</code>
      <CopyButton text={text} label={label} />
    </div>
  </div>
)

type PreviewDrawerProps = { pageId: string; onClose: () => void }

/** Creates a token and shows it, this once. */
export const PreviewDrawer = ({ pageId, onClose }: PreviewDrawerProps) => {
  const t = useText()
  const toastAction = useActionToast()
  const selectId = useId()
  const [hours, setHours] = useState<Hours>("24")
  const [token, setToken] = useState<string>()
  const creation = useEndpointMutation(adminPageEndpoints.adminCreatePreviewToken)

  const create = () =>
    toastAction(
      creation
        .mutateAsync({ params: { id: pageId }, body: { hours: Number(hours) } })
        .then(({ preview_token }) => setToken(preview_token.token)),
      t("pages.previews.created"),
    )

  return (
    <Drawer open onOpenChange={(stays) => !stays && onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title asChild>
            <Heading>{t("pages.previews.create")}</Heading>
          </Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
          <Text size="small" className="text-ui-fg-subtle">
            {t(token ? "pages.previews.tokenHint" : "pages.previews.hint")}
          </Text>
          {token ? (
            <Shown label={t("pages.previews.token")} text={token} />
          ) : (
            <div className="flex flex-col gap-y-2">
              <Label htmlFor={selectId} size="small" weight="plus">
                {t("pages.previews.hours")}
              </Label>
              <Select value={hours} onValueChange={(value) => setHours(value as Hours)}>
                <Select.Trigger id={selectId}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  {HOURS.map((each) => (
                    <Select.Item key={each} value={each}>
                      {t(`pages.previews.choices.${each}`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </div>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t(token ? "actions.close" : "actions.cancel")}
            </Button>
          </Drawer.Close>
          {!token && (
            <Button size="small" isLoading={creation.isPending} onClick={() => void create()}>
              {t("actions.create")}
            </Button>
          )}
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
