package org.tadamun.petition.signature.entity.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LateSignerTest {

  @Test
  @DisplayName("A signer who is asked separately is stored with the hour only")
  void hour() {
    LateSigner late = new LateSigner(7, 3, Instant.parse("2020-11-20T08:14:07.318426Z"));
    Instant hour = Instant.parse("2020-11-20T08:00:00Z");
    assertEquals(hour, late.createdAt());
    assertEquals(hour, late.modifiedAt());
    assertEquals(3, late.signatureId());
  }
}
