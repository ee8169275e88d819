package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionFrame;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("Moment since when a petition could be signed")
class PetitionBeganTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private Petition petition;

  @BeforeEach
  void open() {
    LocalizedText words = LocalizedText.of("en", "Release Amar Fayaz");
    PetitionText text = new PetitionText(words, words, List.of(words));
    petition = new Petition(7, "release", "wrapped", text, NOW);
    petition.open(NOW);
  }

  private static Instant after(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private void starts(int days, int now) {
    petition.surround(new PetitionFrame(null, null, 0, after(days), after(30), null), after(now));
  }

  private Instant began(int days) {
    return PetitionView.of(petition).began(after(days));
  }

  @Test
  @DisplayName("A petition began with its opening, or with its start if that is later and has come")
  void begun() {
    assertEquals(NOW, began(0));
    starts(-5, 0);
    assertEquals(NOW, began(1));
    starts(5, 0);
    assertNull(began(4));
    assertEquals(after(5), began(5));
    petition.close(after(6));
    assertEquals(after(5), began(9));
    assertEquals(after(30), petition.closesAt());
  }

  @Test
  @DisplayName("A petition that was closed before its start never began")
  void closed() {
    starts(5, 0);
    petition.close(after(3));
    assertNull(began(9));
    assertEquals(after(3), petition.closesAt());
  }

  @Test
  @DisplayName("A petition whose start came in a pause never began, also once it is closed")
  void paused() {
    starts(5, 0);
    petition.pause(after(3));
    assertNull(began(9));
    petition.close(after(10));
    assertNull(began(12));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10})
  @DisplayName(
      "A petition that had begun stays so if it is closed in a pause with its start put off")
  void putOff(int closed) {
    starts(-5, 0);
    petition.pause(after(3));
    starts(8, 4);
    petition.close(after(closed));
    assertEquals(NOW, began(12));
    assertNull(petition.startsAt());
    assertEquals(after(30), petition.closesAt());
  }

  @Test
  @DisplayName(
      "A petition that had begun stays so in a pause, until a later start comes with its end")
  void pausedAfter() {
    starts(-5, 0);
    petition.pause(after(3));
    assertEquals(NOW, began(4));
    starts(8, 4);
    petition.open(after(8));
    assertEquals(after(30 + 5), petition.closesAt());
    assertEquals(after(8), began(9));
  }
}
