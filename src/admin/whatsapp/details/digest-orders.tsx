import { TextLink } from "../../components/text-link"
import { useText } from "../../lib/use-text"
import { useDigestMessages } from "../api"
import { messagesPath, subjectOf, subjectPath } from "../subject"

/** The orders that a digest tells of; many are only counted. */
export const DigestOrders = ({ id }: { id: string }) => {
  const t = useText()
  const { data } = useDigestMessages(id)
  if (!data) return "…"
  return (
    <div className="flex flex-col gap-y-2">
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {data.whatsapp_messages.map((message) => (
          <li key={message.id}>
            <TextLink to={subjectPath(message)}>{subjectOf(message, t)}</TextLink>
          </li>
        ))}
      </ul>
      <TextLink to={messagesPath("digest_id", id)}>{t("whatsapp.showMessages")}</TextLink>
    </div>
  )
}
