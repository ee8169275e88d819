package org.tadamun.petition.signature.control.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.mail.boundary.MailOrder;

@DisplayName("The signer to whom a waiting mail goes")
class CurrentSignerTest {

  private static final String ORDERED = "2020-11-20T08:00:00Z";

  private static MailOrder order(Map<String, String> given, String about) {
    return new MailOrder("petition.counts", "amina@example.org", "en", 7L, given, about);
  }

  @Test
  @DisplayName("has the present name and language; all else is as it was ordered")
  void corrected() {
    MailOrder order = order(Map.of("name", "Amnia", "token", "t-1"), "hash");
    MailOrder now = CurrentSigner.with("Amina", "ur", order);
    MailOrder right =
        new MailOrder(
            "petition.counts",
            "amina@example.org",
            "ur",
            7L,
            Map.of("name", "Amina", "token", "t-1"),
            "hash");
    assertEquals(right, now);
  }

  @Test
  @DisplayName("stays as ordered where the person was erased or has withdrawn")
  void gone() {
    MailOrder order = order(Map.of("name", "Amina"), "hash");
    assertSame(order, CurrentSigner.with(null, "und", order));
    assertSame(order, CurrentSigner.with(null, "en", order));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-20T08:00:59Z, hash, true",
    "2020-11-20T08:01:00Z, hash, false",
    "2020-11-20T07:00:00Z, hash, true",
    "2020-12-20T08:00:00Z,, true"
  })
  @DisplayName("is read anew once the mail has waited a minute, if a link leads to the signature")
  void waited(Instant now, String about, boolean fresh) {
    assertEquals(fresh, CurrentSigner.isFresh(order(Map.of("ordered", ORDERED), about), now));
  }

  @Test
  @DisplayName("is read anew where the order of an earlier build has no moment")
  void older() {
    assertFalse(CurrentSigner.isFresh(order(Map.of(), "hash"), Instant.parse(ORDERED)));
  }
}
