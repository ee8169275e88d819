package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tadamun.petition.testing.ModerationWorld.tallied;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.rectification.Rectifications;
import org.tadamun.petition.signature.boundary.rectification.RightWords;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R8: Name and note of a rule")
class InvalidationWordsIT extends FourEyes {

  private static final Duration DAY = Duration.ofDays(1);

  private final String name = World.unique("Zara").replaceAll("[^A-Za-z]", "x");

  @Inject private Forgetting forgetting;
  @Inject private InvalidationRun run;
  @Inject private Invalidations invalidations;
  @Inject private OwnSignature own;
  @Inject private Rectifications rectifications;
  @Inject private Signatures signatures;
  @Inject private Tables tables;

  /** Signs with the name of this test and confirms; returns the token. */
  private String counted() {
    String address = World.unique("signer") + "@example.org";
    petitionWorld.sign(petition, name, "Khan", address, "VA");
    String token = petitionWorld.token(address);
    signatures.confirm(token);
    return token;
  }

  private InvalidationView proposed() throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(
            null,
            InvalidationRule.of(Map.of("countries", "VA", "nameEquals", name + " KHAN")),
            InvalidationReason.AUTOMATED,
            "It is " + name + " again");
    return Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
  }

  private InvalidationView done(InvalidationView one) throws Exception {
    Acting.as(bilal, () -> invalidations.approve(one.id()));
    run.run();
    return seen(one);
  }

  private InvalidationView seen(InvalidationView one) throws Exception {
    return Acting.as(anna, () -> invalidations.one(one.id()));
  }

  private void assertForgotten(InvalidationView one, long invalidated) throws Exception {
    InvalidationView left = seen(one);
    assertNull(left.note());
    assertNull(left.rule().nameEquals());
    assertEquals(List.of("VA"), left.rule().countries());
    assertNotNull(left.wordsEndedAt());
    assertEquals(InvalidationReason.AUTOMATED, left.reason());
    assertEquals(invalidated, left.invalidated());
    assertNotNull(left.approvedAt());
  }

  @Test
  @DisplayName(
      "Name and note are deleted a year after the end of the run, which can still be undone")
  void retention() throws Exception {
    counted();
    counted();
    InvalidationView one = done(proposed());
    InvalidationView open = proposedElsewhere();
    forgetting.changed("petition_invalidation", one.id(), DAY.multipliedBy(364));
    forgetting.apply("rules");
    assertNotNull(seen(one).note());
    forgetting.changed("petition_invalidation", one.id(), DAY.multipliedBy(366));
    assertEquals(1, forgetting.forecast("rules").due());
    forgetting.apply("rules");
    assertForgotten(one, 2);
    assertEquals(0, forgetting.forecast("rules").due());
    assertNotNull(seen(open).note(), "somebody may still decide");
    Acting.as(anna, () -> invalidations.revert(one.id()));
    run.run();
    assertEquals(InvalidationState.REVERTED, seen(one).state());
    assertEquals(2, seen(one).reverted());
    assertEquals(Map.of("VA", 3L), tallied(petition));
  }

  @Test
  @DisplayName("Name and note are deleted with a proposal undecided for a year, which is cancelled")
  void undecided() throws Exception {
    counted();
    InvalidationView one = proposed();
    forgetting.changed("petition_invalidation", one.id(), DAY.multipliedBy(366));
    forgetting.apply("rules");
    assertEquals(InvalidationState.CANCELLED, seen(one).state());
    InvalidationView left = seen(one);
    assertNull(left.note());
    assertNull(left.rule().nameEquals());
    assertNotNull(left.wordsEndedAt());
    assertEquals(Map.of("VA", 1L), tallied(petition));
    Acting.refused(bilal, WrongState.class, () -> invalidations.approve(one.id()));
    List<String> trail =
        world.audit("invalidation", one.id()).stream()
            .map(entry -> entry.actor() + " " + entry.action())
            .toList();
    assertEquals(Permission.SYSTEM + " invalidation.cancelled", trail.getLast());
  }

  private InvalidationView proposedElsewhere() throws Exception {
    counted();
    return proposed();
  }

  @Test
  @DisplayName("Name and note are deleted when the person of that name erases or withdraws")
  void erased() throws Exception {
    String leaving = counted();
    InvalidationView one = done(proposed());
    own.erase(leaving);
    assertForgotten(one, 1);
    assertEquals(List.of(), tables.columnsWith(name));
    String other = counted();
    InvalidationView two = done(proposed());
    own.withdraw(other);
    assertForgotten(two, 1);
  }

  @Test
  @DisplayName("Name and note are deleted when staff correct that name, and kept if they do not")
  void corrected() throws Exception {
    counted();
    InvalidationView one = done(proposed());
    rectify(name, "VA", "Peshawar");
    assertNotNull(seen(one).note(), "the name stood already");
    rectify("Zahra", "VA", "Peshawar");
    assertForgotten(one, 1);
  }

  private void rectify(String givenName, String country, String locality) throws Exception {
    long id = petitionWorld.rows(petition.id()).getLast().id();
    RightWords right =
        new RightWords(
            givenName,
            "Khan",
            country,
            locality,
            null,
            "en",
            ErasureRequestWay.LETTER,
            RectificationReason.MISTYPED);
    Acting.as(
        anna,
        () -> {
          rectifications.rectify(id, rectifications.kept(id).changedAt(), right);
          return id;
        });
  }

  @Test
  @DisplayName(
      "Name and note are kept until the end of a rule, even if the person of that name leaves")
  void waiting() throws Exception {
    String leaving = counted();
    counted();
    InvalidationView one = proposed();
    own.erase(leaving);
    assertFalse(seen(one).rule().nameEquals() == null);
    assertForgotten(done(one), 1);
    String another = counted();
    InvalidationView cancelled = proposed();
    own.withdraw(another);
    Acting.as(anna, () -> invalidations.cancel(cancelled.id()));
    assertNull(seen(cancelled).rule().nameEquals());
    assertNull(seen(cancelled).note());
  }
}
