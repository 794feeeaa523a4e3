import { randomId } from '~/lib/randomId';
import type { Attachment } from './entries';

/** A chosen file as the phone keeps it; its key makes each upload of it the same one. */
export const attachmentOf = async (
  content: Blob,
  name: string,
  purpose: Attachment['purpose'],
  key: string = randomId(),
): Promise<Attachment> => ({ key, name, purpose, content: await content.arrayBuffer(), type: content.type });
