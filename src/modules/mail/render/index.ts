export { blankSecrets } from "./blank-secrets"
export { renderMail } from "./render-mail"
export type { Sender } from "./sender"
export { isWebLink } from "./web-link"
