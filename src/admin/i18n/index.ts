import { en } from "./en"
import { fr } from "./fr"
import { NAMESPACE } from "./namespace"

export default { en: { [NAMESPACE]: en }, fr: { [NAMESPACE]: fr } }
