package org.tadamun.petition.invalidation.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.tadamun.kernel.secret.boundary.Sha256;

/**
 * The names that occur too often, as marks of eight bytes. Of millions of signers hundreds of
 * thousands share a name, and a run keeps them until its end.
 */
final class RepeatedNames {

  static final RepeatedNames NONE = of(LongStream.empty());

  private final long[] marks;

  private RepeatedNames(long[] marks) {
    this.marks = marks;
  }

  /**
   * Names by their marks.
   *
   * @param marks as {@link #mark} makes them, in any order
   */
  static RepeatedNames of(LongStream marks) {
    return new RepeatedNames(marks.sorted().toArray());
  }

  /**
   * The mark of a name within one version and country. The version is part of it, since one signer
   * may sign several. Two names have the same mark once in billions of petitions.
   */
  static long mark(int version, String given, String family, String country) {
    String whole = version + "\n" + part(given) + '\n' + part(family) + '\n' + country;
    return ByteBuffer.wrap(Sha256.of(whole.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** Lower case. İ and a final sigma are unified, since databases convert them differently. */
  private static String part(String name) {
    return name == null
        ? ""
        : name.toLowerCase(Locale.ROOT).replace("i\u0307", "i").replace('ς', 'σ');
  }

  /**
   * Whether a name occurs too often.
   *
   * @param mark that of the name
   */
  boolean has(long mark) {
    return Arrays.binarySearch(marks, mark) >= 0;
  }
}
