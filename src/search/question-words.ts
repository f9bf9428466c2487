/** Words that make a question of anything; no document is about them. Longer ones first. */
const QUESTION_WORDS =
  /怎么办|怎么样|怎么|怎样|如何|为什么|什么时候|什么|是不是|能不能|可不可以|有没有|会不会|要不要|该不该|哪些|哪里|哪儿|多少|请问|吗|呢/g;

/** A folded text without its question words; as it is when nothing else would remain. */
export function withoutQuestionWords(text: string): string {
  const rest = text.replace(QUESTION_WORDS, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
