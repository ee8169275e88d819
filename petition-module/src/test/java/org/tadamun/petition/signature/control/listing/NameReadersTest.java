package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

@DisplayName("R14 R20: Organisations that may read a name")
class NameReadersTest {

  private static final Instant NOW = Instant.parse("2020-11-19T08:00:00Z");
  private static final List<String> CAMPAIGN = List.of("coalition", "union");

  private static Signature pending(Visibility visibility) {
    Signer omar = new Signer("Omar", "Khan", "CA", null, null, "ur", visibility);
    Mailbox mailbox = new Mailbox("fingerprint", 1, "encrypted", "domain");
    return new Signature(7, 2, mailbox, omar, Origin.NONE, false, NOW);
  }

  private static Signature confirmed(Visibility visibility) {
    Signature signature = pending(visibility);
    signature.confirm(NOW);
    return signature;
  }

  private static ConsentAnswer answer(String organisation, String purpose, boolean granted) {
    return new ConsentAnswer(organisation, purpose, null, granted, "Yes", "1", "en", NOW);
  }

  private static List<String> readers(Signature signature, ConsentAnswer... answers) {
    return SharedNames.readers(signature, List.of(answers), CAMPAIGN);
  }

  @Test
  @DisplayName(
      "All organisations of the campaign may read the name of a public signature that counts")
  void all() {
    assertEquals(CAMPAIGN, readers(confirmed(Visibility.PUBLIC)));
    assertEquals(List.of(), readers(pending(Visibility.PUBLIC)));
    Signature held = confirmed(Visibility.PUBLIC);
    held.hold(null, NOW);
    assertEquals(List.of(), readers(held));
  }

  @Test
  @DisplayName("Else only those may that the signer agreed to, while they are in the campaign")
  void shared() {
    Signature omar = confirmed(Visibility.ANONYMOUS);
    assertEquals(List.of(), readers(omar));
    assertEquals(List.of("union"), readers(omar, answer("union", "SHARE", true)));
    assertEquals(List.of(), readers(omar, answer("former", "SHARE", true)));
    assertEquals(List.of(), readers(omar, answer("union", "NEWS", true)));
    assertEquals(
        List.of(), readers(omar, answer("union", "SHARE", true), answer("union", "SHARE", false)));
  }
}
