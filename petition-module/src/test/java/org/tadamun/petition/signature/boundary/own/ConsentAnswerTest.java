package org.tadamun.petition.signature.boundary.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

@DisplayName("Consent of a signer")
class ConsentAnswerTest {

  private static String version(long signature, String words) {
    Consent consent =
        new Consent(
            signature,
            "unite",
            ConsentPurpose.NEWS,
            null,
            true,
            words,
            "ar",
            Instant.ofEpochSecond(signature));
    assertEquals("ar", ConsentAnswer.of(consent).textLanguage());
    return ConsentAnswer.of(consent).textVersion();
  }

  @Test
  @DisplayName("Equal words have the same version for all signers, other words another version")
  void version() {
    assertEquals(version(1, "Yes, unite may."), version(2, "Yes, unite may."));
    assertNotEquals(version(1, "Yes, unite may."), version(1, "Yes, unite may write."));
    assertEquals(12, version(1, "نعم").length());
  }
}
