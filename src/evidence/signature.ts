import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 bits. It begins with a word that tools which look for leaked secrets can be told. */
export const newSecret = (): string => `assay_${randomBytes(32).toString('base64url')}`;

/** HMAC-SHA-256 of the timestamp and the body, hexadecimal; the timestamp is seconds since 1970, in digits. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');

/** Whether the signature was made with one of these secrets. It takes as long whichever it is. */
export const isSigned = (
  secrets: readonly string[],
  { timestamp, signature, body }: { readonly timestamp: string; readonly signature: string; readonly body: string },
): boolean => {
  if (!/^[0-9a-f]{64}$/.test(signature)) return false;
  const given = Buffer.from(signature, 'hex');
  const matches = secrets.map((secret) =>
    timingSafeEqual(Buffer.from(signatureOf(secret, timestamp, body), 'hex'), given),
  );
  return matches.includes(true);
};
