import { atMostLong, type Problems, required } from "../../components/form/problems"

export const MAX_MESSAGE = 4000

export type MessageValues = { text: string; internal: boolean }

export const EMPTY_MESSAGE: MessageValues = { text: "", internal: false }

export const messageProblems = ({ text }: MessageValues): Problems => ({
  text: required(text) ?? atMostLong(text, MAX_MESSAGE),
})
