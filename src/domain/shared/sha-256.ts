import { sha256 as digestOf } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text in UTF-8, hexadecimal. The same in a page and in a function, at once: a browser's own answers only later, and rules wait for
 * nothing.
 */
export const sha256 = (text: string): string => bytesToHex(digestOf(utf8ToBytes(text)));
