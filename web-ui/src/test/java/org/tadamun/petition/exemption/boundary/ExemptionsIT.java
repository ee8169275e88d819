package org.tadamun.petition.exemption.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.exemption.entity.ExemptionState;
import org.tadamun.petition.exemption.entity.SamePerson;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;

@InServer
@DisplayName("Exemption from the retention rules")
class ExemptionsIT extends FourEyes {

  private static final Duration DAY = Duration.ofDays(1);

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private Clock clock;
  @Inject private Exemptions exemptions;
  @Inject private Forgetting forgetting;
  @Inject private Tables tables;

  private Person first;
  private Person second;

  @BeforeEach
  void administrators() {
    first = world.person(Role.ADMINISTRATOR, null, null);
    second = world.person(Role.ADMINISTRATOR, null, null);
  }

  private ExemptionView make() throws Exception {
    Instant until = clock.instant().plus(DAY.multipliedBy(90));
    return Acting.as(first, () -> exemptions.make(petition.slug(), "Needed by a court", until));
  }

  private boolean isExempt(Duration later) {
    return exemptions.exempt(clock.instant().plus(later)).contains(petition.id());
  }

  @Test
  @DisplayName("R2: an exemption holds at once, and after a week only if a second person agreed")
  void secondLook() throws Exception {
    assertFalse(isExempt(Duration.ZERO));
    ExemptionView exemption = make();
    assertEquals(ExemptionState.WAITING, exemption.state());
    assertTrue(isExempt(Duration.ZERO));
    assertTrue(isExempt(DAY.multipliedBy(6)));
    assertFalse(isExempt(DAY.multipliedBy(8)));
    Acting.refused(first, SamePerson.class, () -> exemptions.agree(exemption.id()));
    assertEquals(
        ExemptionState.AGREED, Acting.as(second, () -> exemptions.agree(exemption.id())).state());
    assertTrue(isExempt(DAY.multipliedBy(89)));
    assertFalse(isExempt(DAY.multipliedBy(91)));
    Acting.refused(second, WrongState.class, () -> exemptions.agree(exemption.id()));
  }

  @Test
  @DisplayName(
      "R2: an exemption lapses if nobody agreed within a week, and nobody can agree afterwards")
  void lapsed() throws Exception {
    ExemptionView exemption = make();
    forgetting.made("petition_exemption", "public_id", exemption.id(), DAY.multipliedBy(8));
    assertFalse(isExempt(Duration.ZERO));
    Acting.refused(second, WrongState.class, () -> exemptions.agree(exemption.id()));
    Acting.refused(first, WrongState.class, () -> exemptions.end(exemption.id()));
    assertEquals(
        ExemptionState.LAPSED,
        Acting.as(first, () -> exemptions.rows(0, 500)).stream()
            .filter(row -> row.id().equals(exemption.id()))
            .findFirst()
            .orElseThrow()
            .state());
  }

  @Test
  @DisplayName("R2: no exemption is made while one waits, and a second one does not hold alone")
  void noSecondWeek() throws Exception {
    ExemptionView waits = make();
    assertRefused(
        List.of("petition"), petition.slug(), "Court", clock.instant().plus(DAY.multipliedBy(9)));
    back(waits);
    assertFalse(isExempt(Duration.ZERO));
    ExemptionView again = make();
    assertEquals(ExemptionState.ASKED, again.state());
    assertFalse(isExempt(Duration.ZERO));
    assertFalse(again.isAgreeable(first.name()));
    Acting.refused(first, SamePerson.class, () -> exemptions.agree(again.id()));
    Acting.as(second, () -> exemptions.agree(again.id()));
    assertTrue(isExempt(Duration.ZERO));
    assertEquals(ExemptionState.WAITING, make().state(), "somebody had agreed to his last one");
  }

  @Test
  @Timeout(120)
  @DisplayName("R2: if two are made for a petition at the same moment, one is refused")
  void once() throws Exception {
    Future<?> later;
    transaction.begin();
    try {
      make();
      later =
          threads.submit(
              () -> {
                assertRefused(List.of("petition"), petition.slug(), "Court", inAMonth());
                return null;
              });
      tables.awaitWaiter();
    } finally {
      transaction.commit();
    }
    later.get();
  }

  private Instant inAMonth() {
    return clock.instant().plus(DAY.multipliedBy(30));
  }

  @Test
  @DisplayName(
      "R2: a person's last exemption is found by time, not by the number that a node gave it")
  void otherNode() throws Exception {
    ExemptionView agreed = make();
    Acting.as(second, () -> exemptions.agree(agreed.id()));
    forgetting.made("petition_exemption", "public_id", agreed.id(), DAY.multipliedBy(9));
    forgetting.numberedHigher("petition_exemption", "public_id", agreed.id());
    back(make());
    assertEquals(ExemptionState.ASKED, make().state(), "nobody had agreed to his last one");
    assertEquals(
        ExemptionState.ASKED, Acting.as(first, () -> exemptions.rows(0, 1)).getFirst().state());
  }

  @Test
  @DisplayName("R2: an exemption does not hold alone if its maker ended the one before")
  void endedByItsMaker() throws Exception {
    ExemptionView waits = make();
    back(waits);
    ExemptionView asked = make();
    Acting.as(first, () -> exemptions.end(asked.id()));
    assertEquals(ExemptionState.ASKED, make().state());
    assertFalse(isExempt(Duration.ZERO));
  }

  @Test
  @DisplayName("R2: an exemption made again within the week holds alone for the rest of that week")
  void restOfTheWeek() throws Exception {
    ExemptionView waits = make();
    Instant end = clock.instant().plus(DAY).truncatedTo(ChronoUnit.SECONDS);
    forgetting.made("petition_exemption", "public_id", waits.id(), DAY.multipliedBy(6));
    forgetting.notAlone(waits.id(), DAY.negated());
    Acting.as(first, () -> exemptions.end(waits.id()));
    ExemptionView again = make();
    assertEquals(ExemptionState.WAITING, again.state());
    assertTrue(again.isShortened());
    Duration apart = Duration.between(end, again.holdsAloneUntil()).abs();
    assertTrue(apart.compareTo(Duration.ofMinutes(5)) < 0, again.holdsAloneUntil().toString());
    assertTrue(again.holdsAloneUntil().isBefore(again.agreeBy()));
    assertTrue(isExempt(Duration.ofHours(12)));
    assertFalse(isExempt(Duration.ofHours(36)));
  }

  /** Moves it, and the week in which it holds alone, into the past. */
  private void back(ExemptionView exemption) {
    forgetting.made("petition_exemption", "public_id", exemption.id(), DAY.multipliedBy(8));
    forgetting.notAlone(exemption.id(), DAY);
  }

  @Test
  @DisplayName(
      "R3: another administrator ends an exemption; it stays on record without reason in the trail")
  void ended() throws Exception {
    ExemptionView exemption = make();
    Acting.as(second, () -> exemptions.agree(exemption.id()));
    long before = Acting.as(first, () -> exemptions.count());
    ExemptionView ended = Acting.as(second, () -> exemptions.end(exemption.id()));
    assertEquals(ExemptionState.ENDED, ended.state());
    assertEquals(second.name(), ended.endedBy());
    assertFalse(isExempt(Duration.ZERO));
    assertEquals(before, Acting.as(first, () -> exemptions.count()));
    List<AuditEntry> trail = world.audit("exemption", exemption.id());
    assertEquals(
        List.of("exemption.made", "exemption.agreed", "exemption.ended"),
        trail.stream().map(AuditEntry::action).toList());
    assertTrue(trail.stream().noneMatch(entry -> String.valueOf(entry.to()).contains("court")));
    Acting.refused(first, WrongState.class, () -> exemptions.end(exemption.id()));
  }

  @Test
  @DisplayName("R4: the reason of an exemption can be erased for good once it has ended")
  void erased() throws Exception {
    ExemptionView held = make();
    Acting.refused(first, WrongState.class, () -> exemptions.eraseReason(held.id()));
    Acting.as(second, () -> exemptions.end(held.id()));
    Acting.refused(anna, EJBAccessException.class, () -> exemptions.eraseReason(held.id()));
    Acting.refused(first, NotFound.class, () -> exemptions.eraseReason("nothing"));
    ExemptionView erased = Acting.as(first, () -> exemptions.eraseReason(held.id()));
    assertTrue(erased.isErased() && !erased.isErasable());
    ExemptionView stored =
        Acting.as(first, () -> exemptions.rows(0, 500)).stream()
            .filter(row -> row.id().equals(held.id()))
            .findFirst()
            .orElseThrow();
    assertEquals("", stored.reason());
    assertEquals(ExemptionState.ENDED, stored.state());
    assertEquals(held.madeBy(), stored.madeBy());
    assertEquals(second.name(), stored.endedBy());
    AuditEntry told = world.audit("exemption", held.id()).getLast();
    assertEquals("exemption.reason-erased", told.action());
    assertEquals(first.name(), told.actor());
    assertEquals("ENDED", told.to());
    int lines = world.audit("exemption", held.id()).size();
    assertTrue(Acting.as(second, () -> exemptions.eraseReason(held.id())).isErased());
    assertEquals(lines, world.audit("exemption", held.id()).size());
  }

  @Test
  @DisplayName("R1: an exemption needs a petition, a reason, and an end in the next two years")
  void required() throws Exception {
    Instant now = clock.instant();
    assertRefused(List.of("petition", "reason", "until"), null, " ", null);
    assertRefused(List.of("until"), petition.slug(), "Court", now.minusSeconds(1));
    assertRefused(List.of("until"), petition.slug(), "Court", now.plus(DAY.multipliedBy(740)));
    assertRefused(List.of("reason"), petition.slug(), "x".repeat(501), now.plus(DAY));
    assertRefused(List.of("petition"), "no-such-petition", "Court", now.plus(DAY));
    Acting.refused(first, NotFound.class, () -> exemptions.agree("nothing"));
  }

  private void assertRefused(List<String> fields, String slug, String reason, Instant until) {
    InvalidInput refusal =
        Acting.refused(first, InvalidInput.class, () -> exemptions.make(slug, reason, until));
    assertEquals(fields, refusal.errors().stream().map(FieldError::field).distinct().toList());
  }

  @Test
  @DisplayName("An exemption is made, agreed to, ended and read by administrators only")
  void permission() throws Exception {
    ExemptionView exemption = make();
    Instant until = clock.instant().plus(DAY);
    Acting.refused(
        anna, EJBAccessException.class, () -> exemptions.make(petition.slug(), "Court", until));
    Acting.refused(anna, EJBAccessException.class, () -> exemptions.agree(exemption.id()));
    Acting.refused(anna, EJBAccessException.class, () -> exemptions.end(exemption.id()));
    Acting.refused(anna, EJBAccessException.class, () -> exemptions.rows(0, 10));
    Acting.refused(anna, EJBAccessException.class, () -> exemptions.count());
    Acting.refused(anna, EJBAccessException.class, () -> exemptions.choices());
    assertTrue(
        Acting.as(second, () -> exemptions.choices()).stream()
            .anyMatch(choice -> choice.slug().equals(petition.slug())));
  }
}
