/** What is used of sax, which brings no types. */
declare module 'sax' {
  export interface Parser {
    error: Error | null
    onopentag: (tag: { name: string }) => void
    onclosetag: (name: string) => void
    ontext: (text: string) => void
    oncdata: (text: string) => void
    onerror: (error: Error) => void
    write(text: string): Parser
    close(): Parser
  }
  export function parser(strict: boolean): Parser
  const sax: { parser: typeof parser }
  export default sax
}
