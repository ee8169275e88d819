package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Addresses that a file has had so far")
class KnownFingerprintsTest {

  private static String print(long head, long rest) {
    byte[] bytes = ByteBuffer.allocate(32).putLong(head).putLong(rest).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  @DisplayName("Each of 100,000 fingerprints is new once")
  void once() {
    KnownFingerprints prints = new KnownFingerprints();
    Random random = new Random(7);
    long[] heads = random.longs(100_000).distinct().toArray();
    for (long head : heads) {
      assertTrue(prints.add(print(head, random.nextLong())));
    }
    for (long head : heads) {
      assertFalse(prints.add(print(head, 0)));
    }
  }

  @Test
  @DisplayName("Zero is a fingerprint like others, and neighbouring fingerprints are different")
  void edges() {
    KnownFingerprints prints = new KnownFingerprints();
    for (long head = 0; head < 10_000; head++) {
      assertTrue(prints.add(print(head, 1)), "first " + head);
    }
    for (long head = 0; head < 10_000; head++) {
      assertFalse(prints.add(print(head, 2)), "again " + head);
    }
    assertTrue(prints.add(print(-1, 0)));
  }
}
