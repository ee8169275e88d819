package org.tadamun.petition.tally.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.tally.boundary.CountsResource;

@DisplayName("Cached answer with the figures of a petition")
class CountsAnswersTest {

  private static final CountsAnswers.Key KEY = key("release", Locale.ENGLISH);
  private static final CampaignChanged CHANGE = new CampaignChanged(7);

  private final HandClock clock = new HandClock(Instant.parse("2020-11-12T10:00:00Z"));
  private final TallyCache figures = new TallyCache(null, clock);
  private final CountsAnswers answers = new CountsAnswers(figures, clock);

  private static CountsAnswers.Key key(String slug, Locale locale) {
    return new CountsAnswers.Key(slug, null, locale);
  }

  private static CountsResource.Answer figures(Instant asOf) {
    return new CountsResource.Answer("release", 1, asOf, 0, Map.of(), List.of(), null, false);
  }

  private CountsResource.Answer ask(CountsAnswers.Key key) {
    return answers.of(key, () -> figures(clock.instant()));
  }

  @Test
  @DisplayName("An answer is made once in half a second, for each petition, version and language")
  void kept() {
    CountsResource.Answer first = ask(KEY);
    clock.pass(CountsAnswers.MAX_AGE.minusMillis(1));
    assertSame(first, ask(KEY));
    assertNotSame(first, ask(key("release", Locale.GERMAN)));
    assertNotSame(first, ask(key("other", Locale.ENGLISH)));
    assertNotSame(first, ask(new CountsAnswers.Key("release", 1, Locale.ENGLISH)));
    clock.pass(Duration.ofMillis(1));
    assertNotSame(first, ask(KEY));
  }

  @Test
  @DisplayName("R4: an answer is made again when its figures are five seconds old")
  void ofOldFigures() {
    Instant asOf = clock.instant().minus(TallyCache.MAX_AGE).plusMillis(100);
    CountsResource.Answer old = answers.of(KEY, () -> figures(asOf));
    clock.pass(Duration.ofMillis(99));
    assertSame(old, ask(KEY));
    clock.pass(Duration.ofMillis(1));
    assertNotSame(old, ask(KEY));
  }

  @Test
  @DisplayName("R4: after a change, an answer with figures of three seconds ago is made again")
  void ofChangedFigures() {
    Instant asOf = clock.instant().minusSeconds(3);
    CountsResource.Answer old = answers.of(KEY, () -> figures(asOf));
    figures.changed(new FiguresChanged(7, "signatures"));
    assertNotSame(old, ask(KEY));
    assertEquals(clock.instant(), ask(KEY).asOf());
  }

  @Test
  @DisplayName("An answer is made again after a booking into the past")
  void pastBooked() {
    CountsResource.Answer first = ask(KEY);
    answers.booked(new PastBooked(1));
    assertNotSame(first, ask(KEY));
  }

  @Test
  @DisplayName("A slow answer does not replace one that was asked for later")
  void slow() {
    CountsResource.Answer[] later = new CountsResource.Answer[1];
    answers.of(
        KEY,
        () -> {
          clock.pass(Duration.ofMillis(10));
          later[0] = ask(KEY);
          return figures(clock.instant());
        });
    assertSame(later[0], ask(KEY));
  }

  @Test
  @DisplayName("An answer is made again after a change of a campaign, also one during its making")
  void changed() {
    CountsResource.Answer first = ask(KEY);
    answers.changed(CHANGE);
    assertNotSame(first, ask(KEY));
    CountsAnswers.Key german = key("release", Locale.GERMAN);
    CountsResource.Answer overtaken =
        answers.of(
            german,
            () -> {
              answers.changed(CHANGE);
              return figures(clock.instant());
            });
    assertNotSame(overtaken, ask(german));
  }

  @Test
  @DisplayName("An answer is made again if the clock was set back")
  void setBack() {
    CountsResource.Answer first = ask(KEY);
    clock.pass(Duration.ofHours(-1));
    assertNotSame(first, ask(KEY));
  }

  @Test
  @DisplayName("The refusal of an unknown petition is not cached")
  void unknown() {
    assertThrows(
        NotFound.class,
        () ->
            answers.of(
                KEY,
                () -> {
                  throw new NotFound();
                }));
    assertEquals(clock.instant(), ask(KEY).asOf());
  }

  @Test
  @DisplayName("A full cache keeps no further answer until old ones are gone")
  void room() {
    for (int i = 0; i < CountsAnswers.MOST; i++) {
      ask(key("petition-" + i, Locale.ENGLISH));
    }
    assertNotSame(ask(KEY), ask(KEY));
    clock.pass(CountsAnswers.MAX_AGE);
    assertSame(ask(KEY), ask(KEY));
  }
}
