export const whatsapp = {
  title: "WhatsApp",
  details: "Details",
  showMessages: "Show the messages",
  showAll: "Show all messages",
  about: { order: "Order #{{number}}", digest: "{{orders}} orders" },
  scopes: {
    order_id: "Messages about one order",
    quote_id: "Messages about one quote",
    digest_id: "Orders of one message",
  },
  list: {
    empty: "No messages yet",
    emptyHint:
      "Each order, and each quote that is requested or accepted, is told to the numbers in WHATSAPP_SELLER_NUMBERS (option whatsapp.seller_numbers of the plugin). Without a number nobody is told.",
    scopedEmpty: "There is no message about it",
    scopedEmptyHint:
      "No number of a seller was set when it came in, or it is older than the messages.",
    failed: "The messages could not be loaded",
    filteredEmpty: "No message matches",
    filteredEmptyHint: "Change or clear the filters.",
    inDigest: "told with others",
    next: "next attempt {{moment}}",
  },
  fields: {
    subject: "About",
    kind: "Kind",
    to: "Recipient",
    attempts: "Attempts",
    next_attempt_at: "Next attempt",
    sent_at: "Sent",
    error: "Problem",
    order: "Order",
    digest: "Told with others",
    orders: "Orders",
    provider_message_id: "Id at the provider",
    id: "Id",
    answer: "Answer of the provider",
  },
  recipientHint: "The whole number, such as {{example}}",
  recipientProblem: "Enter the whole number with its country, such as {{example}}",
  kinds: {
    order_placed: "New order",
    quote_requested: "Quote requested",
    quote_accepted: "Quote accepted",
    digest: "Several orders",
  },
  status: {
    pending: "Waiting",
    sending: "Being sent",
    sent: "Sent",
    delivered: "Delivered",
    read: "Read",
    failed: "Failed",
    unknown: "Unclear",
  },
  timeline: {
    title: "What became of it",
    created: "Created",
    pending: "Waits for attempt {{attempt}}",
    sending: "Being sent, attempt {{attempt}}",
    sent: "Sent",
    delivered: "Delivered",
    read: "Read",
    failed: "Failed at attempt {{attempt}}",
    unknown: "Unclear since attempt {{attempt}}",
  },
  resend: {
    action: "Send again",
    question: "Send the message again?",
    failedHint: "It goes to {{to}} once more. Unless the problem is solved, it fails again.",
    unknownHint: "It may have arrived: then {{to}} gets it twice. Look there first, if you can.",
    digestHint: "This order gets a message of its own.",
    done: "The message is being sent again",
  },
  widget: {
    sent: "WhatsApp sent",
    yes: "Yes, {{moment}}",
    no: "No",
  },
  errors: {
    token: {
      what: "WhatsApp refuses the access token",
      todo: "Create a new one for the system user, put it into WHATSAPP_ACCESS_TOKEN (option cloud.access_token of the provider), start the store anew, then send again.",
    },
    credentials: {
      what: "The provider refuses the credentials",
      todo: "Check the account's id and its token in the settings of the store, start it anew, then send again.",
    },
    permission: {
      what: "The access token may not send from this number",
      todo: "Give its system user the permission whatsapp_business_messaging and access to the account, then send again.",
    },
    window: {
      what: "The recipient hasn't written to the shop's number for 24 hours",
      todo: "Have them write it any message, or set an approved template in the settings of the store; then send again.",
    },
    unreachable: {
      what: "The recipient can't be reached on WhatsApp",
      todo: "Check that the number has WhatsApp, in a current version and with its terms accepted, then send again.",
    },
    testRecipient: {
      what: "The sending number is a test number, and the recipient isn't on its list",
      todo: "Add the recipient in the dashboard of the Meta app, or send from a number of your own; then send again.",
    },
    recipient: {
      what: "The recipient's number isn't valid",
      todo: "Correct it in WHATSAPP_SELLER_NUMBERS (option whatsapp.seller_numbers of the plugin); it must not be the number that sends. Later orders go to the new number.",
    },
    template: {
      what: "WhatsApp refuses the template",
      todo: "Compare its name, language and parameters with what was approved in WhatsApp Manager, correct the settings of the store, then send again.",
    },
    noTemplate: {
      what: "Only a template would reach the recipient, and Twilio's is not set",
      todo: "Put the id of the approved content into TWILIO_CONTENT_SID (option twilio.content_sid of the provider), start the store anew, then send again.",
    },
    payment: {
      what: "WhatsApp can't charge the account",
      todo: "Check the payment method in WhatsApp Manager, then send again.",
    },
    account: {
      what: "The WhatsApp account is blocked or restricted",
      todo: "Read why in WhatsApp Manager, and have it lifted there; then send again.",
    },
    spam: {
      what: "Too many recipients have blocked or reported the number",
      todo: "Look at its quality in WhatsApp Manager, wait until the limit is lifted, then send again.",
    },
    policy: {
      what: "The message was filtered by a policy of the provider",
      todo: "Look in the provider's console for the reason, and tell its support that these are messages to your own staff.",
    },
    rate: {
      what: "Too many messages at once",
      todo: "Sending is retried automatically for 24 hours. If it fails nevertheless, send it again later.",
    },
    outage: {
      what: "The provider is overloaded or down",
      todo: "Sending is retried automatically for 24 hours. If it fails nevertheless, look at the provider's status page and send again.",
    },
    sender: {
      what: "The provider doesn't know the sending number",
      todo: "Check the sending number and the account in the settings of the store, and that the number is registered; then send again.",
    },
    request: {
      what: "The provider refuses the request",
      todo: "Usually the id of the sending number or the version of the API is wrong: compare the settings of the store with the provider's console, then send again.",
    },
    message: {
      what: "The message is not one that can be sent",
      todo: "The line below says why: an empty or too long text, or a wrong number. Correct it, then send again.",
    },
    notConnected: {
      what: "The provider can't be reached",
      todo: "Sending is retried automatically for 24 hours. If it lasts, check the store's connection and the address of the API in its settings.",
    },
    noAnswer: {
      what: "The provider didn't answer: it may have the message or not",
      todo: "If the recipient doesn't have it, send it again.",
    },
    unclearAnswer: {
      what: "The provider's answer says neither yes nor no",
      todo: "If the recipient doesn't have it, send it again. If it happens often, check the address of the API in the settings of the store.",
    },
    interrupted: {
      what: "The store was interrupted while it was sending",
      todo: "If the recipient doesn't have it, send it again.",
    },
    gone: {
      what: "The order or quote has been deleted",
      todo: "There is nothing left to tell of.",
    },
    notPrepared: {
      what: "The store could not make the message's text",
      todo: "Sending is retried automatically for 24 hours. If it lasts, look for the cause in the log of the store, then send again.",
    },
    noProvider: {
      what: "The store has no provider for WhatsApp",
      todo: "Add the notification provider with the channel whatsapp to medusa-config.ts, start the store anew, then send again.",
    },
    undelivered: {
      what: "The provider took the message, but couldn't deliver it",
      todo: "Check that the number has WhatsApp and a connection, then send again.",
    },
  },
}
