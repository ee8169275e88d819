package org.tadamun.petition.exemption.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.retention.boundary.Periods;
import org.tadamun.kernel.retention.boundary.RetentionPromises;
import org.tadamun.kernel.retention.boundary.RetentionPromises.Promise;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

/** Each rule had a shorter period until a hundred days ago. */
@InServer
@DisplayName("Signers to whom a shorter period was promised")
class PromisedPeriodsIT extends FourEyes {

  private static final Duration DAY = Duration.ofDays(1);
  private static final List<String> RULES = List.of("addresses", "names");

  @EJB private RetentionPromises promises;
  @Inject private Clock clock;
  @Inject private Forgetting forgetting;
  @Inject private Periods periods;
  @Inject private RotationWorld rotationWorld;

  private final String email = World.unique("promised") + "@example.org";

  @BeforeEach
  void longer() {
    RULES.forEach(
        rule -> {
          periods.forget(rule);
          periods.was(rule, 90, DAY.multipliedBy(300));
          long present = forgetting.rule(rule).kept().days();
          periods.was(rule, present, DAY.multipliedBy(100));
          // Deletes what other tests have left.
          forgetting.apply(rule);
        });
  }

  @AfterEach
  void rest() {
    for (String rule : RULES) {
      periods.forget(rule);
      periods.note(rule);
    }
  }

  private Signature signed(String name, String address, Duration ago) {
    petitionWorld.sign(petition, name, "Keptname", address, "SE");
    Signature signed = petitionWorld.rows(petition.id()).getLast();
    forgetting.made("petition_signature", "id", signed.id(), ago);
    return signed;
  }

  private void assertForeseen(String rule, long expected) {
    Instant now = clock.instant();
    assertEquals(expected, forgetting.forecast(rule, now).due());
    assertEquals(expected, forgetting.apply(rule, now));
    assertEquals(0, forgetting.forecast(rule, now).due());
  }

  @Test
  @DisplayName(
      "retention R2: R8: the shorter period ends their address, and not that of later signers")
  void addresses() {
    Signature early = signed("Zara", email, DAY.multipliedBy(200));
    Signature late = signed("Other", "x" + email, DAY.multipliedBy(99));
    forgetting.over(petition.id(), DAY.multipliedBy(89));
    assertForeseen("addresses", 0);
    forgetting.over(petition.id(), DAY.multipliedBy(91));
    assertForeseen("addresses", 1);
    assertNull(rotationWorld.encrypted(early.id()));
    assertNotNull(rotationWorld.encrypted(late.id()));
    forgetting.over(petition.id(), DAY.multipliedBy(366));
    assertForeseen("addresses", 1);
    assertNull(rotationWorld.encrypted(late.id()));
  }

  @Test
  @DisplayName(
      "retention R2: R8: the period promised first holds for all versions that an address signed")
  void oneAddress() throws Exception {
    Signature early = signed("Zara", email, DAY.multipliedBy(200));
    petition =
        petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    Signature late = signed("Zara", email, DAY);
    forgetting.over(petition.id(), DAY.multipliedBy(91));
    assertForeseen("addresses", 2);
    assertNull(rotationWorld.encrypted(early.id()));
    assertNull(rotationWorld.encrypted(late.id()));
  }

  @Test
  @DisplayName(
      "retention R2: R8: the shorter period ends their name, and not that of later signers")
  void names() {
    Signature early = signed("Zara", email, DAY.multipliedBy(200));
    Signature late = signed("Other", "x" + email, DAY.multipliedBy(99));
    forgetting.over(petition.id(), DAY.multipliedBy(91));
    assertForeseen("names", 1);
    List<Signature> rows = petitionWorld.rows(petition.id());
    for (Signature row : rows) {
      assertEquals(row.id() == late.id() ? "Other" : null, row.signer().givenName());
    }
    assertEquals(List.of(early.id(), late.id()), rows.stream().map(Signature::id).toList());
  }

  @Test
  @DisplayName(
      "retention R8: a start stores a changed period once and returns the last one that ended data")
  void noted() {
    long present = forgetting.rule("addresses").kept().days();
    periods.forget("addresses");
    assertEquals(OptionalLong.empty(), periods.note("addresses"), "the first");
    assertEquals(OptionalLong.of(present), periods.note("addresses"));
    assertEquals(List.of(present), periods.known("addresses"), "once");
    periods.forget("addresses");
    periods.was("addresses", 90, DAY);
    assertEquals(OptionalLong.of(90), periods.note("addresses"));
    assertEquals(List.of(90L, present), periods.known("addresses"));
    periods.forget("addresses");
    periods.was("addresses", 90, DAY.multipliedBy(2));
    periods.was("addresses", 0, DAY);
    assertEquals(OptionalLong.of(90), periods.note("addresses"), "the last that ended something");
    assertEquals(List.of(90L, 0L, present), periods.known("addresses"));
  }

  @Test
  @DisplayName(
      "retention R8: a period stored by a clock that ran ahead is replaced by one from now on")
  void ahead() {
    long present = forgetting.rule("addresses").kept().days();
    for (long wrong : List.of(present, 30L)) {
      periods.forget("addresses");
      periods.was("addresses", 90, DAY);
      periods.was("addresses", wrong, DAY.multipliedBy(-900));
      Instant before = clock.instant();
      assertEquals(OptionalLong.of(wrong), periods.note("addresses"));
      Instant after = clock.instant();
      assertEquals(OptionalLong.of(present), periods.note("addresses"));
      assertEquals(present, periods.known("addresses").getLast(), "and it is written once");
      assertEquals(wrong == present ? 2 : 3, periods.known("addresses").size());
      Promise first = promises.of(ConfigurationKey.RETENTION_ADDRESSES, after.plus(DAY)).getFirst();
      assertEquals(Math.min(90, wrong), first.kept().days());
      assertTrue(first.until().isAfter(before.minusMillis(2)) && !first.until().isAfter(after));
    }
  }
}
