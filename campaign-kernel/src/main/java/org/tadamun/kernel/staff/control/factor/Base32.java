package org.tadamun.kernel.staff.control.factor;

import java.util.Arrays;
import java.util.Locale;

/** RFC 4648, without the padding: the form in which apps take keys and people can type them. */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte each : bytes) {
      held = held << Byte.SIZE | each & 0xff;
      for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
        text.append(LETTERS.charAt(held >> bits - BITS & 31));
      }
      held &= 31;
    }
    return bits == 0
        ? text.toString()
        : text.append(LETTERS.charAt(held << BITS - bits & 31)).toString();
  }

  /** Skips other characters. */
  static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    int held = 0;
    int bits = 0;
    for (char each : text.toUpperCase(Locale.ROOT).toCharArray()) {
      int value = LETTERS.indexOf(each);
      if (value >= 0) {
        held = (held << BITS | value) & 0xfff;
        bits += BITS;
        if (bits >= Byte.SIZE) {
          bits -= Byte.SIZE;
          bytes[length++] = (byte) (held >> bits);
        }
      }
    }
    return Arrays.copyOf(bytes, length);
  }
}
