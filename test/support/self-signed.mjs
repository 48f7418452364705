/** A certificate that no browser trusts, made anew each time: no key has to stand in the repository. */
import { generateKeyPairSync, sign } from 'node:crypto';

/**
 * DER, https://www.itu.int/rec/T-REC-X.690: tag, length, contents.
 *
 * @param {number} tag
 * @param {...Buffer} contents
 */
const der = (tag, ...contents) => {
  const value = Buffer.concat(contents);
  const bytes = value.length < 256 ? [value.length] : [value.length >> 8, value.length & 255];
  const length = value.length < 128 ? bytes : [0x80 + bytes.length, ...bytes];
  return Buffer.concat([Buffer.from([tag, ...length]), value]);
};

/** @param {...Buffer} contents */
const sequence = (...contents) => der(0x30, ...contents);

/** @param {string} hex */
const objectId = (hex) => der(0x06, Buffer.from(hex, 'hex'));

/** X.509, version 3: https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
export const selfSigned = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signature = sequence(objectId('2a8648ce3d040302')); // ECDSA with SHA-256
  const commonName = sequence(objectId('550403'), der(0x0c, Buffer.from('localhost')));
  const name = sequence(der(0x31, commonName));
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z')));
  const version = der(0xa0, der(0x02, Buffer.of(2)));
  const serial = der(0x02, Buffer.of(1));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const alternative = sequence(der(0x87, Buffer.of(127, 0, 0, 1))); // browsers look at no other name
  const extensions = der(0xa3, sequence(sequence(objectId('551d11'), der(0x04, alternative))));
  const contents = sequence(version, serial, signature, name, validity, name, key, extensions);
  const proof = der(0x03, Buffer.of(0), sign('sha256', contents, privateKey));
  const base64 = sequence(contents, signature, proof).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
};
