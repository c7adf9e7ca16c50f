/**
 * Stands in for the parts of `@forge/bridge` that send files and receive them: the pages do neither, and what they do not send comes in no event.
 */
const refuse = async (): Promise<never> => Promise.reject(new Error('This page sends no files'));

export const blobToBase64 = refuse;
export const serialiseBlobsInPayload = refuse;
export const containsBlobs = (_payload: unknown): boolean => false;
export const containsSerialisedBlobs = (_payload: unknown): boolean => false;
export const deserialiseBlobsInPayload = (payload: unknown): unknown => payload;
