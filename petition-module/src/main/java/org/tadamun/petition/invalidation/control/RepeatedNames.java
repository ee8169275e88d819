package org.tadamun.petition.invalidation.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
import org.tadamun.kernel.secret.boundary.Sha256;

/**
 * Names that occur too often, in eight bytes each: of millions of signers hundreds of thousands
 * share theirs with somebody, and a run keeps what it has found to its end.
 */
final class RepeatedNames {

  static final RepeatedNames NONE = of(LongStream.empty());

  private final long[] marks;

  private RepeatedNames(long[] marks) {
    this.marks = marks;
  }

  /**
   * @param marks as {@link #mark} makes them, in any order
   */
  static RepeatedNames of(LongStream marks) {
    return new RepeatedNames(marks.sorted().toArray());
  }

  /**
   * Whoever signed two versions of the text stands in both, and repeats nobody. That two names have
   * the same mark happens once in billions of petitions.
   */
  static long mark(int version, String given, String family, String country) {
    String whole = version + "\n" + part(given) + '\n' + part(family) + '\n' + country;
    return ByteBuffer.wrap(Sha256.of(whole.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** The dot of an İ, and a sigma at the end, get small in one way here, in another elsewhere. */
  private static String part(String name) {
    return name == null
        ? ""
        : name.toLowerCase(Locale.ROOT).replace("i\u0307", "i").replace('ς', 'σ');
  }

  /**
   * @param mark that of a name
   */
  boolean has(long mark) {
    return Arrays.binarySearch(marks, mark) >= 0;
  }
}
