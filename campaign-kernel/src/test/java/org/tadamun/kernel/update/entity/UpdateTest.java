package org.tadamun.kernel.update.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

class UpdateTest {

  private static final Instant THEN = Instant.parse("2020-11-10T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "He is free");
  private static final Map<UpdateState, Set<UpdateState>> FOLLOWERS =
      Map.of(
          UpdateState.DRAFT, Set.of(UpdateState.PUBLISHED, UpdateState.WITHDRAWN),
          UpdateState.PUBLISHED, Set.of(UpdateState.WITHDRAWN),
          UpdateState.WITHDRAWN, Set.of());

  private static Update in(UpdateState state) {
    Update update = new Update(7, WORDS, WORDS, "milestone", THEN);
    if (state == UpdateState.PUBLISHED) {
      update.publish(THEN);
    } else if (state == UpdateState.WITHDRAWN) {
      update.withdraw(THEN);
    }
    return update;
  }

  static Stream<Arguments> pairs() {
    return Stream.of(UpdateState.values())
        .flatMap(from -> Stream.of("publish", "withdraw").map(verb -> Arguments.of(from, verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("pairs")
  @DisplayName("each verb leads to its state, or is refused with both states named")
  void verbs(UpdateState from, String verb) {
    Update update = in(from);
    UpdateState target = verb.equals("publish") ? UpdateState.PUBLISHED : UpdateState.WITHDRAWN;
    Runnable deed =
        () -> {
          if (target == UpdateState.PUBLISHED) {
            update.publish(NOW);
          } else {
            update.withdraw(NOW);
          }
        };
    if (FOLLOWERS.get(from).contains(target)) {
      deed.run();
      assertEquals(target, update.state());
      assertEquals(NOW, update.modifiedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, deed::run);
      assertEquals(from.name(), refusal.arguments()[0]);
      assertEquals(target.name(), refusal.arguments()[1]);
      assertEquals(from, update.state());
    }
  }

  @Test
  @DisplayName("a draft may be rewritten, keeps its occasion, and has a date once published")
  void draft() {
    Update update = in(UpdateState.DRAFT);
    LocalizedText other = LocalizedText.of("ur", "وہ آزاد ہے");
    update.write(other, other, NOW);
    assertEquals(other, update.title());
    assertEquals(other, update.body());
    assertEquals("milestone", update.occasion());
    assertEquals(7, update.campaignId());
    assertNull(update.publishedAt());
    update.publish(NOW);
    assertEquals(NOW, update.publishedAt());
  }

  @ParameterizedTest
  @EnumSource(names = {"PUBLISHED", "WITHDRAWN"})
  @DisplayName("R2: published or withdrawn news cannot be rewritten")
  void published(UpdateState state) {
    Update update = in(state);
    WrongState refusal =
        assertThrows(WrongState.class, () -> update.write(LocalizedText.EMPTY, WORDS, NOW));
    assertEquals("write", refusal.verb());
    assertEquals(WORDS, update.title());
  }

  @Test
  @DisplayName("R4: withdrawn news can be erased once, and keeps its state and date")
  void erased() {
    Update update = in(UpdateState.PUBLISHED);
    update.withdraw(THEN);
    update.erase(NOW);
    assertEquals(LocalizedText.EMPTY, update.title());
    assertEquals(LocalizedText.EMPTY, update.body());
    assertEquals(UpdateState.WITHDRAWN, update.state());
    assertEquals(THEN, update.publishedAt());
    assertEquals(NOW, update.modifiedAt());
    WrongState again = assertThrows(WrongState.class, () -> update.erase(NOW));
    assertEquals("erase", again.verb());
    assertThrows(WrongState.class, () -> update.write(WORDS, WORDS, NOW));
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "PUBLISHED"})
  @DisplayName("R4: a draft or published news cannot be erased")
  void kept(UpdateState state) {
    Update update = in(state);
    WrongState refusal = assertThrows(WrongState.class, () -> update.erase(NOW));
    assertEquals(state.name(), refusal.arguments()[0]);
    assertEquals(WORDS, update.title());
    assertEquals(WORDS, update.body());
  }

  @Test
  @DisplayName("R2: published news may get another translation, but no other change")
  void completed() {
    Update update = in(UpdateState.PUBLISHED);
    LocalizedText both = WORDS.with("ar", "هو حر");
    update.write(both, WORDS, NOW);
    assertEquals(both, update.title());
    assertEquals(WORDS, update.body());
    assertEquals(THEN, update.publishedAt());
    assertEquals(NOW, update.modifiedAt());
    LocalizedText turned = LocalizedText.of("ar", "هو حر").with("en", "He is free");
    for (LocalizedText other : List.of(turned, WORDS, both.with("ar", "خرج"))) {
      assertThrows(WrongState.class, () -> update.write(other, WORDS, NOW));
    }
    assertEquals(both, update.title());
    Update withdrawn = in(UpdateState.WITHDRAWN);
    assertThrows(WrongState.class, () -> withdrawn.write(both, both, NOW));
  }
}
