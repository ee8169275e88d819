package org.tadamun.petition.imports.control;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Remembers which addresses occurred in a file by eight bytes of each fingerprint. A set of a
 * million texts would be a hundred times as large. A false match occurs about once in some million
 * files of a million rows.
 */
final class KnownFingerprints {

  private static final int START = 1 << 12;
  private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

  private long[] slots = new long[START];
  private int size;
  private boolean hasZero;

  /** Adds a fingerprint; returns whether it is new. */
  boolean add(String fingerprint) {
    long print = ByteBuffer.wrap(BYTES.decode(fingerprint)).getLong();
    if (print == 0) {
      boolean fresh = !hasZero;
      hasZero = true;
      return fresh;
    }
    if (size * 3L > slots.length * 2L) {
      grow();
    }
    return put(print);
  }

  private boolean put(long print) {
    int slot = (int) print & (slots.length - 1);
    while (slots[slot] != 0) {
      if (slots[slot] == print) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = print;
    size++;
    return true;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    size = 0;
    for (long print : before) {
      if (print != 0) {
        put(print);
      }
    }
  }
}
