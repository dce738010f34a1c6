/** The characters of bytes 0x80 to 0x9F; a full stop here stands for a byte that the code page leaves undefined. */
const UPPER_CONTROLS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

/**
 * Decodes Windows-1252, which is Latin-1 with typographic characters in place of 32 control characters.
 *
 * Not `TextDecoder`: several Node releases take its `windows-1252` for plain Latin-1 (nodejs/node#56542), which
 * turns the apostrophe of "ST MARY’S" into a control character.
 *
 * @see WHATWG Encoding Standard (2014), index windows-1252
 */
export const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\u0080-\u009f]/g, (control) => {
    const character = UPPER_CONTROLS[control.charCodeAt(0) - 0x80];
    return character === undefined || character === '.' ? control : character;
  });
