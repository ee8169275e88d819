package org.tadamun.petition.snapshot.control.named;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;

/** The names of one pack as hashes of eight bytes each, which can be searched. */
final class NameHashes {

  private final String agreedFor;
  private final long[] marks;

  NameHashes(FrozenNames names) {
    this.agreedFor = names.agreedFor();
    this.marks = names.signers().keySet().stream().mapToLong(NameHashes::mark).sorted().toArray();
  }

  /**
   * The country whose authorities the signers agreed to be named to; null if they were not asked.
   */
  String agreedFor() {
    return agreedFor;
  }

  int size() {
    return marks.length;
  }

  boolean has(Named one) {
    return Arrays.binarySearch(marks, mark(one)) >= 0;
  }

  /** Two names have the same hash once in billions of packs. */
  private static long mark(Named one) {
    String whole = one.country() + '\n' + one.name();
    return ByteBuffer.wrap(Sha256.of(whole.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
