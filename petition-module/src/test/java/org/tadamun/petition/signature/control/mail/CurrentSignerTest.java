package org.tadamun.petition.signature.control.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.petition.signature.control.token.SignatureTokens.Greeting;

@DisplayName("The signer to whom a waiting mail goes")
class CurrentSignerTest {

  private static MailOrder order(String language, Map<String, String> given) {
    return new MailOrder(
        "petition.counts", "amina@example.org", language, 7L, given, "hash of the link");
  }

  @Test
  @DisplayName("has the present name and language; all else is as it was ordered")
  void corrected() {
    MailOrder ordered = order("en", Map.of("name", "Amnia", "token", "t-1"));
    assertEquals(
        order("ur", Map.of("name", "Amina", "token", "t-1")),
        CurrentSigner.with(new Greeting("Amina", "ur")).apply(ordered));
  }
}
