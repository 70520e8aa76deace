import MailComposer from "nodemailer/lib/mail-composer";

/** A mail that somebody is to send. */
export interface MailDraft {
  /** An address; left out where only a name is known. */
  readonly to?: string;
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly name: string; readonly content: Uint8Array };
}

/** The mail as a file that mail programs open as a draft: nothing is sent. */
export function mailFile({ to, subject, text, attachment }: MailDraft): Promise<Buffer> {
  const composer = new MailComposer({
    ...(to === undefined ? {} : { to }),
    ...{ subject, text, headers: { "X-Unsent": "1" } },
    attachments: [{ filename: attachment.name, content: Buffer.from(attachment.content) }],
  });
  return composer.compile().build();
}
