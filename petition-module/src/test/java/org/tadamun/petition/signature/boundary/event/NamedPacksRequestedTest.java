package org.tadamun.petition.signature.boundary.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.own.PackWithName;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

@DisplayName("R20: Packs that may name a signer")
class NamedPacksRequestedTest {

  private static final Mailbox MAILBOX = new Mailbox("fingerprint", 1, "encrypted", "domain");
  private static final Instant SIGNED = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant BEFORE = SIGNED.minusSeconds(1);
  private static final Instant FROZEN = SIGNED.plus(Duration.ofDays(1));
  private static final Instant LATER = FROZEN.plus(Duration.ofDays(1));

  private static Signer omar(Visibility visibility) {
    return new Signer("Omar", "Khan", "CA", null, null, "ur", visibility);
  }

  private static Signature pending() {
    return new Signature(7, 2, MAILBOX, omar(Visibility.PUBLIC), Origin.NONE, false, SIGNED);
  }

  private static Signature signed(Visibility visibility) {
    Signature signature =
        new Signature(7, 2, MAILBOX, omar(visibility), Origin.NONE, false, SIGNED);
    signature.confirm(SIGNED);
    return signature;
  }

  private static NamedPacksRequested asked(Signature signature, ConsentAnswer... answers) {
    return new NamedPacksRequested(signature, List.of(answers));
  }

  private static ConsentAnswer answer(String country, boolean granted, Instant at) {
    return new ConsentAnswer("coalition", "TARGET", country, granted, "Yes", "1", "en", at);
  }

  @Test
  @DisplayName("A signer who allowed it may be in packs frozen since signing")
  void named() {
    for (Visibility wide : List.of(Visibility.ADDRESSEE, Visibility.PUBLIC)) {
      NamedPacksRequested omar = asked(signed(wide));
      assertTrue(omar.mayStandIn(FROZEN));
      assertTrue(omar.mayStandIn(SIGNED));
      assertFalse(omar.mayStandIn(BEFORE));
    }
  }

  @Test
  @DisplayName("A signer who is anonymous or held is in no pack")
  void anonymous() {
    assertFalse(asked(signed(Visibility.ANONYMOUS)).mayStandIn(FROZEN));
    Signature held = signed(Visibility.PUBLIC);
    held.hold(null, SIGNED);
    assertFalse(asked(held).mayStandIn(FROZEN), "what does not count is not named");
  }

  @Test
  @DisplayName("A signer who became anonymous may be in packs frozen before that only")
  void narrowed() {
    Signature signature = signed(Visibility.PUBLIC);
    signature.choose(Visibility.ANONYMOUS, null, LATER);
    assertTrue(asked(signature).mayStandIn(FROZEN));
    assertFalse(asked(signature).mayStandIn(LATER));
  }

  @Test
  @DisplayName("A signer is told of no pack frozen before the confirmation")
  void unconfirmed() {
    Signature typed = pending();
    assertFalse(asked(typed).mayStandIn(FROZEN));
    typed.signAgain(MAILBOX, omar(Visibility.PUBLIC), LATER);
    assertFalse(asked(typed).mayStandIn(FROZEN));
    typed.confirm(LATER);
    assertFalse(asked(typed).mayStandIn(FROZEN), "his name may be another than he had typed then");
    assertTrue(asked(typed).mayStandIn(LATER));
  }

  @Test
  @DisplayName(
      "A signer who withdrew and signed again is in packs frozen since the new confirmation only")
  void signedAgain() {
    Signature signature = signed(Visibility.PUBLIC);
    signature.withdraw(LATER);
    signature.signAgain(MAILBOX, omar(Visibility.PUBLIC), LATER);
    assertFalse(asked(signature).mayStandIn(FROZEN));
    signature.confirm(LATER);
    assertFalse(asked(signature).mayStandIn(FROZEN));
    assertTrue(asked(signature).mayStandIn(LATER));
  }

  @Test
  @DisplayName(
      "A signer may have agreed to be named to a country only by an answer about that country")
  void target() {
    Signature signature = signed(Visibility.PUBLIC);
    assertTrue(asked(signature).mayHaveAgreed(null, FROZEN));
    assertFalse(asked(signature).mayHaveAgreed("PK", FROZEN), "he was never asked");
    ConsentAnswer yes = answer("PK", true, SIGNED);
    assertTrue(asked(signature, yes).mayHaveAgreed("PK", FROZEN));
    assertFalse(asked(signature, yes).mayHaveAgreed("EG", FROZEN));
    assertTrue(asked(signature, answer("PK", false, LATER)).mayHaveAgreed("PK", FROZEN));
    assertFalse(asked(signature, answer("PK", false, SIGNED)).mayHaveAgreed("PK", FROZEN));
  }

  @Test
  @DisplayName("A withdrawn signature has no name to look for")
  void nobody() {
    Signature signature = signed(Visibility.PUBLIC);
    assertEquals("Omar Khan", asked(signature).name());
    signature.withdraw(LATER);
    assertNull(asked(signature).name());
  }

  @Test
  @DisplayName("Packs are listed newest first")
  void order() {
    NamedPacksRequested omar = asked(signed(Visibility.PUBLIC));
    omar.add(new PackWithName(Map.of("en", "Embassy"), "CA", FROZEN, null, true));
    omar.add(new PackWithName(Map.of("en", "Ministry"), "CA", LATER, LATER, true));
    assertEquals(List.of(LATER, FROZEN), omar.found().stream().map(PackWithName::asOf).toList());
  }
}
