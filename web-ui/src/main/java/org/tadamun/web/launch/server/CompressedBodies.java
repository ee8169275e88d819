package org.tadamun.web.launch.server;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * Keeps the server from unpacking compressed request bodies. The setting that compresses answers
 * turns this on too, before any filter of ours: 78 kB of a stranger became 80 MB and kept a thread
 * busy for half a minute. With our change no body is unpacked (docs/adr/301).
 */
final class CompressedBodies {

  static final String FILTER = "org/glassfish/grizzly/http/server/CompressionEncodingFilter.class";

  /**
   * The bytecode of {@code if (!header.isRequest()) return false} in {@code applyDecoding}, after
   * the index of the method that is called.
   */
  private static final byte[] ASKED = HexFormat.of().parseHex("9a000503acb2");

  /** These bytes without the condition, so that the method always answers false. */
  private static final byte[] NEVER = HexFormat.of().parseHex("57000003acb2");

  /** The position, before these, of the instructions that load the header and ask it. */
  private static final int CALL = 4;

  private static final byte LOAD_HEADER = 0x2b;
  private static final byte INVOKE = (byte) 0xb6;

  private CompressedBodies() {}

  /**
   * The class with the bytes changed.
   *
   * @throws IllegalStateException if the class is not the one for which this was written
   */
  static byte[] changed(byte[] filter) {
    int[] asked = places(filter, ASKED);
    int[] never = places(filter, NEVER);
    if (asked.length + never.length != 1) {
      throw new IllegalStateException(
          "The server unpacks bodies in another way; see docs/adr/301: " + FILTER);
    }
    byte[] changed = filter.clone();
    for (int at : asked) {
      System.arraycopy(NEVER, 0, changed, at, NEVER.length);
    }
    return changed;
  }

  private static int[] places(byte[] filter, byte[] code) {
    return IntStream.rangeClosed(CALL, filter.length - code.length)
        .filter(at -> Arrays.equals(filter, at, at + code.length, code, 0, code.length))
        .filter(at -> filter[at - CALL] == LOAD_HEADER && filter[at - CALL + 1] == INVOKE)
        .toArray();
  }
}
