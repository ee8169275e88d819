package org.tadamun.web.console.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.secret.boundary.KeyStatus;
import org.tadamun.web.launch.KeyCommand;

@DisplayName("The output of ./tadamun key-status")
class KeyCommandWatchTest {

  private static final Instant MADE = Instant.parse("2020-11-20T08:00:00Z");

  private static String text(boolean finished, Set<Integer> readable) {
    return text(finished, readable, Optional.empty());
  }

  private static String text(
      boolean finished, Set<Integer> readable, Optional<KeyStatus.Signing> signing) {
    return KeyCommandWatch.text(
        new KeyStatus(
            2,
            "check-of-two",
            MADE,
            finished,
            new TreeSet<>(readable),
            signing,
            List.of(
                new KeyStatus.Place("mail", 12, true),
                new KeyStatus.Place("signatures", 3400, finished))));
  }

  @Test
  @DisplayName("during a rotation, it names the key and the progress of each place")
  void running() {
    String text = text(false, Set.of(1, 2));
    assertTrue(text.startsWith("Key 2 encrypts since 2020-11-20T08:00:00Z"), text);
    assertTrue(text.contains("check-of-two"), text);
    assertTrue(text.contains("[1, 2]"), text);
    assertTrue(text.contains("mail                 12 renewed, through"), text);
    assertTrue(text.lines().anyMatch(line -> line.matches(" *signatures +3,400 renewed")), text);
    assertTrue(text.contains("copy it to each before 2020-11-20T08:10:00Z: "), text);
    assertTrue(text.contains("Not everything is under it yet"), text);
    assertFalse(text.contains("retire-key"), text);
  }

  @Test
  @DisplayName(
      "it offers to retire old keys once everything is under the new one, if there are any")
  void finished() {
    assertTrue(text(true, Set.of(1, 2)).contains("./tadamun retire-key"));
    assertFalse(text(true, Set.of(2)).contains("retire-key"));
    assertFalse(text(true, Set.of(1, 2)).contains("copy it"));
    assertTrue(text(true, Set.of(2)).contains("Everything is under key 2."));
  }

  @Test
  @DisplayName("it names the key that signs packs once that was changed, for its announcement")
  void signing() {
    Instant until = MADE.plusSeconds(900);
    String text = text(false, Set.of(1, 2), Optional.of(new KeyStatus.Signing("abcd", until)));
    String said = "with the key of fingerprint abcd; the one before it counts until " + until;
    assertTrue(text.contains(said), text);
    assertFalse(text(false, Set.of(1, 2)).contains("fingerprint"), "as ever");
  }

  @Test
  @DisplayName("each command is found by its word in the start script")
  void words() {
    for (KeyCommand command : KeyCommand.values()) {
      assertEquals(Optional.of(command), KeyCommand.of(command.word()));
    }
    assertEquals(Optional.empty(), KeyCommand.of("start"));
  }
}
