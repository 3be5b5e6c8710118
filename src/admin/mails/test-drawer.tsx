import { Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useRef } from "react"
import { useNavigate } from "react-router-dom"
import { TestMail, mailEndpoints } from "../../contracts/mail"
import { FormDrawer } from "../components/form/form-drawer"
import { TextField } from "../components/form/inputs"
import { textOrUndefined } from "../components/form/input-values"
import { sdk } from "../lib/api-client"
import { useEndpointMutation } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"
import { mailPath } from "./paths"

/** The address of whoever is logged in; null where it can't be read. */
const useOwnAddress = (): string | null | undefined => {
  const { data, error } = useQuery({
    queryKey: ["millesime", "people", "me"],
    queryFn: async () => (await sdk.admin.user.me({ fields: "id,email" })).user.email,
  })
  return data ?? (error ? null : undefined)
}

type TestDrawerProps = { onClose: () => void }

/** Sends a message to whom staff like, and shows what becomes of it. */
export const TestDrawer = ({ onClose }: TestDrawerProps) => {
  const t = useText()
  const navigate = useNavigate()
  const own = useOwnAddress()
  const { mutateAsync } = useEndpointMutation(mailEndpoints.adminTestMail)
  const sent = useRef<string>()
  if (own === undefined) return null
  return (
    <FormDrawer
      title={t("mails.test.action")}
      values={{ to: own ?? "" }}
      schema={TestMail}
      toBody={({ to }) => ({ to: textOrUndefined(to) })}
      save={async (body) => {
        sent.current = (await mutateAsync({ body })).mail.id
      }}
      saved={t("mails.test.done")}
      submitLabel={t("mails.test.send")}
      onClose={() => (sent.current ? void navigate(mailPath(sent.current)) : onClose())}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("mails.test.hint")}
      </Text>
      <TextField name="to" label={t("mails.test.to")} />
    </FormDrawer>
  )
}
