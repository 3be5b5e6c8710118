import { Badge, clx, Text } from "@medusajs/ui"
import type { AdminQuote, AdminQuoteMessage } from "../../../contracts/quote"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { personName } from "../../lib/person-name"
import { useCustomerNames, useStaff } from "../use-staff"

/** Who wrote a message, by name where it is known. */
const useAuthorName = ({ customer, messages }: AdminQuote) => {
  const t = useText()
  const staff = useStaff()
  const colleagues = useCustomerNames(
    messages
      .filter(({ author, author_id }) => author === "buyer" && author_id !== customer.id)
      .map(({ author_id }) => author_id),
  )
  return ({ author, author_id }: AdminQuoteMessage): string => {
    if (author === "staff") {
      return staff.find(({ value }) => value === author_id)?.label ?? t("quotes.actors.staff")
    }
    return author_id === customer.id
      ? personName(customer)
      : (colleagues.get(author_id) ?? t("quotes.actors.buyer"))
  }
}

const Message = ({ message, name }: { message: AdminQuoteMessage; name: string }) => {
  const t = useText()
  const language = useLanguage()
  const { author, is_internal } = message
  return (
    <li
      className={clx("flex max-w-[85%] flex-col gap-y-1 rounded-lg px-3 py-2", {
        "bg-ui-bg-component self-start": author === "buyer",
        "bg-ui-tag-blue-bg self-end": author === "staff" && !is_internal,
        "bg-ui-tag-orange-bg border-ui-tag-orange-border self-end border border-dashed":
          is_internal,
      })}
    >
      <div className="flex flex-wrap items-center gap-x-2">
        <Text size="xsmall" leading="compact" weight="plus">
          {name}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {formatMoment(message.created_at, language)}
        </Text>
        {is_internal && (
          <Badge size="2xsmall" color="orange">
            {t("quotes.messages.internal")}
          </Badge>
        )}
      </div>
      <Text size="small" className="whitespace-pre-line break-words">
        {message.text}
      </Text>
    </li>
  )
}

export const MessageList = ({ quote }: { quote: AdminQuote }) => {
  const nameOf = useAuthorName(quote)
  return (
    <ul className="flex flex-col gap-y-3 px-6 py-4">
      {quote.messages.map((message) => (
        <Message key={message.id} message={message} name={nameOf(message)} />
      ))}
    </ul>
  )
}
