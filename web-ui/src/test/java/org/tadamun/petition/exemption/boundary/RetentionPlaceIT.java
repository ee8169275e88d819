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
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.retention.boundary.Retention;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("retention R5: Place that a retention run has reached")
class RetentionPlaceIT extends FourEyes {

  private static final String UNCONFIRMED = "unconfirmed";

  @EJB private RetentionRun run;
  @Inject private Clock clock;
  @Inject private Forgetting forgetting;
  @Inject private Retention retention;
  @Inject private RotationWorld rotationWorld;
  @Inject private SignerCrowd crowd;
  @Inject private TallyWorld tallyWorld;

  private long before;
  private long behind;

  /** Ends a run that another test may have left unfinished. */
  @BeforeEach
  void over() {
    run.run();
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "SE");
    List<Long> numbers =
        petitionWorld.rows(petition.id()).stream()
            .map(Signature::id)
            .sorted(Comparator.naturalOrder())
            .toList();
    before = numbers.getFirst();
    behind = numbers.getLast();
    forgetting.over(petition.id(), Duration.ofDays(2000));
  }

  private String name(long id) {
    return petitionWorld.rows(petition.id()).stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow()
        .signer()
        .givenName();
  }

  private void runOnceMore() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    Acting.as(administrator, () -> retention.start());
    run.run();
  }

  @Test
  @DisplayName(
      "An interrupted run goes on with the names behind its place; the next run begins anew")
  void names() throws Exception {
    forgetting.interruptedRun("names", before);
    run.run();
    assertNotNull(name(before), "the run had looked at it before");
    assertNull(name(behind));
    runOnceMore();
    assertNull(name(before));
    assertEquals(2, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName(
      "An interrupted run goes on with the addresses behind its place; the next run begins anew")
  void addresses() throws Exception {
    forgetting.interruptedRun("addresses", before);
    run.run();
    assertNotNull(rotationWorld.encrypted(before), "the run had looked at it before");
    assertNull(rotationWorld.encrypted(behind));
    runOnceMore();
    assertNull(rotationWorld.encrypted(before));
  }

  @Test
  @DisplayName(
      "Each rule deletes only behind the place it is given, and returns how far it has come")
  void portions() {
    Instant now = clock.instant();
    for (String rule : List.of("addresses", "names")) {
      long due = forgetting.forecast(rule, now).due();
      assertEquals(new RetentionPortion(1, behind), forgetting.portion(rule, now, before), rule);
      assertEquals(RetentionPortion.NONE, forgetting.portion(rule, now, behind), rule);
      assertEquals(due - 1, forgetting.forecast(rule, now).due(), "the first of them: " + rule);
    }
  }

  @Test
  @DisplayName(
      "A petition of which nothing is left is not searched, until it is over at another time")
  void nothingLeft() throws Exception {
    runOnceMore();
    assertNull(name(behind));
    Instant now = clock.instant();
    // Nobody can sign after the end; these rows only show whether the petition is searched.
    crowd.sign(petition.id());
    try {
      for (String rule : List.of("addresses", "names")) {
        assertEquals(Forecast.NONE, forgetting.forecast(rule, now), rule);
        assertEquals(Forecast.NONE, forgetting.glance(rule, now), rule);
        assertEquals(RetentionPortion.NONE, forgetting.portion(rule, now, behind), rule);
      }
      forgetting.over(petition.id(), Duration.ofDays(2001));
      for (String rule : List.of("addresses", "names")) {
        assertEquals(SignerCrowd.PORTION, forgetting.forecast(rule, now).due(), rule);
      }
    } finally {
      crowd.leave(petition.id());
    }
  }

  @Test
  @DisplayName("A petition is searched as long as data of one of its signers are left")
  void somethingLeft() throws Exception {
    forgetting.interruptedRun("names", before);
    run.run();
    assertNotNull(name(before));
    assertTrue(forgetting.forecast("names", clock.instant()).due() > 0);
    runOnceMore();
    assertNull(name(before));
  }

  @Test
  @DisplayName(
      "The page stops counting above ten thousand signers, and then shows no oldest moment")
  void many() {
    for (int i = 0; i <= RetentionRule.COUNTED_MOST; i += SignerCrowd.PORTION) {
      crowd.sign(petition.id());
    }
    Instant now = clock.instant();
    for (String rule : List.of("addresses", "names")) {
      Forecast glance = forgetting.glance(rule, now);
      assertTrue(glance.due() > RetentionRule.COUNTED_MOST, rule + glance);
      assertTrue(glance.due() < forgetting.forecast(rule, now).due(), "no further: " + rule);
      assertNull(glance.oldest());
    }
    while (crowd.leave(petition.id())) {
      // Each call removes a portion.
    }
    for (String rule : List.of("addresses", "contacts", "names")) {
      assertEquals(forgetting.forecast(rule, now), forgetting.glance(rule, now), rule);
    }
  }

  @Test
  @DisplayName(
      "The page stops counting above ten thousand expired signatures, and shows the oldest moment")
  void manyExpired() {
    Instant now = clock.instant();
    Instant signed = now.minus(Duration.ofDays(4000)).truncatedTo(ChronoUnit.MILLIS);
    assertEquals(forgetting.forecast(UNCONFIRMED, now), forgetting.glance(UNCONFIRMED, now));
    for (int i = 0; i <= RetentionRule.COUNTED_MOST; i += SignerCrowd.PORTION) {
      crowd.expire(petition.id(), signed.plusSeconds(i));
    }
    try {
      Forecast glance = forgetting.glance(UNCONFIRMED, now);
      assertEquals(new Forecast(RetentionRule.COUNTED_MOST + 1L, signed), glance);
      Forecast whole = forgetting.forecast(UNCONFIRMED, now);
      assertTrue(glance.due() < whole.due(), "no further: " + whole);
      assertEquals(signed, whole.oldest());
    } finally {
      while (crowd.leave(petition.id())) {
        // Each call removes a portion.
      }
    }
  }

  @Test
  @DisplayName("The page leaves out signatures that were confirmed once, and those not old enough")
  void spared() {
    Instant now = clock.instant();
    Forecast others = forgetting.glance(UNCONFIRMED, now);
    crowd.expire(petition.id(), now.minus(Duration.ofDays(1)));
    try {
      assertEquals(others, forgetting.glance(UNCONFIRMED, now), "not over yet");
      crowd.expire(petition.id(), now.minus(Duration.ofDays(4000)));
      assertEquals(others.due() + SignerCrowd.PORTION, forgetting.glance(UNCONFIRMED, now).due());
      crowd.confirmed(petition.id(), now);
      assertEquals(others, forgetting.glance(UNCONFIRMED, now), "confirmed");
      assertEquals(others, forgetting.forecast(UNCONFIRMED, now));
    } finally {
      while (crowd.leave(petition.id())) {
        // Each call removes a portion.
      }
    }
  }
}
