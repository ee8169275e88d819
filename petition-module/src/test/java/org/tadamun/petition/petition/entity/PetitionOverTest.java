package org.tadamun.petition.petition.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Moment since when a petition is over")
class PetitionOverTest {

  private static final Instant OPENED = Instant.parse("2020-11-10T08:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "Release Amar Fayaz");

  private static Instant day(int days) {
    return OPENED.plus(Duration.ofDays(days));
  }

  private static Petition draft() {
    return new Petition(7, "release", "wrapped", new PetitionText(WORDS, WORDS, List.of()), OPENED);
  }

  private static Petition open() {
    Petition petition = draft();
    petition.open(OPENED);
    return petition;
  }

  @Test
  @DisplayName("A draft, an open or a paused petition is not over")
  void before() {
    assertNull(draft().overSince());
    Petition petition = open();
    assertNull(petition.overSince());
    petition.pause(day(1));
    assertNull(petition.overSince());
  }

  @Test
  @DisplayName("A petition that staff closed is over since then, whatever steps follow")
  void steps() {
    Petition petition = open();
    petition.close(day(5));
    assertEquals(day(5), petition.overSince());
    petition.deliver(day(20), WORDS, day(20));
    petition.answer(day(300), WORDS, WORDS, day(300));
    petition.archive(day(700));
    assertEquals(day(5), petition.overSince());
    assertEquals(day(700), petition.modifiedAt());
  }

  @Test
  @DisplayName("A petition is over since it closed by itself, or since it was archived as a draft")
  void otherWays() {
    Petition ended = open();
    ended.end(day(5));
    ended.archive(day(9));
    assertEquals(day(5), ended.overSince());
    Petition aside = draft();
    aside.archive(day(2));
    assertEquals(day(2), aside.overSince());
  }

  @Test
  @DisplayName("A reopened petition is not over, and is over again since the next closing")
  void reopened() {
    Petition petition = open();
    petition.close(day(5));
    petition.reopen(day(8));
    assertNull(petition.overSince());
    petition.end(day(40));
    assertEquals(day(40), petition.overSince());
    assertEquals(day(8), petition.reopening().done(), "links go on as they did");
  }
}
