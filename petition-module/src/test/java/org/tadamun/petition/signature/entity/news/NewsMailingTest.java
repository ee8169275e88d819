package org.tadamun.petition.signature.entity.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Mailing of news")
class NewsMailingTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static NewsMailing ordered() {
    NewsMailing mailing = new NewsMailing("n3ws", 7, "union", NOW);
    mailing.order("staff:anna", 300, NOW);
    return mailing;
  }

  private static NewsMailing in(NewsMailingState state) {
    NewsMailing mailing = ordered();
    switch (state) {
      case ORDERED -> {}
      case CANCELLED -> mailing.cancel(NOW);
      case FINISHED -> mailing.finish(NOW);
    }
    return mailing;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "A mailing can be cancelled or finished while ordered, and be ordered again once cancelled")
  void states(NewsMailingState state) {
    for (NewsMailingState next : NewsMailingState.values()) {
      boolean may =
          switch (state) {
            case ORDERED -> next != state;
            case CANCELLED -> next == NewsMailingState.ORDERED;
            case FINISHED -> false;
          };
      assertEquals(may, state.mayBecome(next), state + " to " + next);
    }
    if (state == NewsMailingState.ORDERED) {
      return;
    }
    WrongState refused = assertThrows(WrongState.class, () -> in(state).cancel(NOW));
    assertEquals(state.name(), refused.state());
    assertEquals("cancel", refused.verb());
    assertThrows(WrongState.class, () -> in(state).finish(NOW));
  }

  @Test
  @DisplayName("A mailing is due five minutes after its order, and not once it has ended")
  void due() {
    NewsMailing mailing = ordered();
    Instant begin = NOW.plus(Duration.ofMinutes(5));
    assertEquals(begin, mailing.startsAt());
    assertFalse(mailing.isDue(begin.minusMillis(1)));
    assertTrue(mailing.isDue(begin));
    assertFalse(in(NewsMailingState.CANCELLED).isDue(begin));
    assertFalse(in(NewsMailingState.FINISHED).isDue(begin));
  }

  @Test
  @DisplayName("A mailing only moves forward, petition by petition, and counts its mails")
  void advance() {
    NewsMailing mailing = ordered();
    mailing.advance(3, 900, 200, NOW);
    mailing.advance(3, 800, 3, NOW);
    assertEquals(900, mailing.lastOf(3));
    mailing.advance(5, 400, 1, NOW);
    assertEquals(400, mailing.lastOf(5));
    assertEquals(0, mailing.lastOf(6));
    assertEquals(5, mailing.lastPetition());
    assertEquals(204, mailing.mailed());
  }

  @Test
  @DisplayName("A cancelled mailing can be ordered again only if nobody got it")
  void again() {
    NewsMailing mailing = in(NewsMailingState.CANCELLED);
    Instant later = NOW.plusSeconds(60);
    mailing.order("staff:bilal", 1, later);
    assertEquals(NewsMailingState.ORDERED, mailing.state());
    assertEquals("staff:bilal", mailing.orderedBy());
    assertNull(mailing.finishedAt());
    assertEquals(later.plus(NewsMailing.RESPITE), mailing.startsAt());
    assertThrows(NotMailed.class, () -> mailing.order("staff:anna", 1, later));
    mailing.advance(3, 900, 1, later);
    mailing.cancel(later);
    assertThrows(NotMailed.class, () -> mailing.order("staff:anna", 1, later));
    assertThrows(
        NotMailed.class, () -> in(NewsMailingState.FINISHED).order("staff:anna", 1, later));
  }

  @Test
  @DisplayName(
      "A cancelled mailing is resumed from the first signature, five minutes after the order")
  void resumed() {
    NewsMailing mailing = ordered();
    assertFalse(mailing.beginsAgain());
    mailing.advance(3, 900, 200, NOW);
    mailing.cancel(NOW);
    Instant later = NOW.plus(NewsMailing.RESUMABLE).minusMillis(1);
    mailing.resume("staff:bilal", 150, 200, later);
    assertEquals(NewsMailingState.ORDERED, mailing.state());
    assertEquals("staff:bilal", mailing.orderedBy());
    assertEquals(200, mailing.estimated(), "some have left since they got it");
    assertEquals(later.plus(NewsMailing.RESPITE), mailing.startsAt());
    assertNull(mailing.finishedAt());
    assertEquals(0, mailing.lastOf(3));
    assertTrue(mailing.beginsAgain());
    mailing.lost(20);
    assertEquals(180, mailing.mailed());
    mailing.advance(3, 10, 5, later);
    assertFalse(mailing.beginsAgain());
    assertEquals(185, mailing.mailed());
  }

  @ParameterizedTest
  @EnumSource(names = "CANCELLED", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("A mailing that was not cancelled cannot be resumed")
  void notStopped(NewsMailingState state) {
    WrongState refused =
        assertThrows(WrongState.class, () -> in(state).resume("staff:anna", 1, 0, NOW));
    assertEquals(state.name(), refused.state());
    assertEquals("resume", refused.verb());
  }

  @Test
  @DisplayName("A mailing cannot be resumed once its mailboxes are deleted")
  void tooLate() {
    NewsMailing mailing = in(NewsMailingState.CANCELLED);
    Instant late = NOW.plus(NewsMailing.RESUMABLE);
    assertRefused("too-late", mailing, 0, late);
  }

  private static void assertRefused(String key, NewsMailing mailing, long boxes, Instant now) {
    NotMailed refused =
        assertThrows(NotMailed.class, () -> mailing.resume("staff:anna", 1, boxes, now));
    assertEquals("mailing.error." + key, refused.messageKey());
    assertEquals(NewsMailingState.CANCELLED, mailing.state());
  }

  @Test
  @DisplayName("A mailing cannot be resumed if a mailbox that got it is not known any more")
  void forgotten() {
    NewsMailing mailing = ordered();
    mailing.advance(3, 900, 200, NOW);
    mailing.cancel(NOW);
    assertRefused("forgotten", mailing, 0, NOW);
    assertRefused("forgotten", mailing, 199, NOW);
    mailing.resume("staff:anna", 1, 200, NOW);
    assertEquals(NewsMailingState.ORDERED, mailing.state());
  }

  @Test
  @DisplayName("The lowest number of its mails is stored, whatever their order")
  void firstMail() {
    NewsMailing mailing = ordered();
    assertNull(mailing.firstMail());
    mailing.hasMail(1_500);
    mailing.hasMail(1_000);
    mailing.hasMail(2_000);
    assertEquals(1_000, mailing.firstMail());
  }
}
