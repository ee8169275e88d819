package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionFrame;
import org.tadamun.petition.petition.entity.PetitionText;

@DisplayName("End of a petition and pauses of its campaign")
class PetitionFollowsTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(3));

  private Petition petition;

  @BeforeEach
  void open() {
    LocalizedText words = LocalizedText.of("en", "Release Amar Fayaz");
    PetitionText text = new PetitionText(words, words, List.of(words));
    petition = new Petition(7, "release", "wrapped", text, NOW);
    begins(null);
    petition.open(NOW);
  }

  private void begins(Instant start) {
    petition.surround(new PetitionFrame(null, null, 0, start, END, null), NOW);
  }

  private static Instant after(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private void assertMoved(int days) {
    assertEquals(END.plus(Duration.ofDays(days)), petition.closesAt());
    assertNull(petition.lastDay().pausedAt());
  }

  @Test
  @DisplayName("R3: a pause of the campaign moves the end by its length, once")
  void campaign() {
    petition.follow(true, after(1));
    assertEquals(NOW, petition.modifiedAt());
    petition.follow(false, after(1));
    petition.follow(false, after(2));
    assertEquals(END, petition.closesAt());
    petition.follow(true, after(9));
    assertMoved(8);
    assertEquals(after(9), petition.modifiedAt());
    petition.follow(true, after(10));
    assertMoved(8);
  }

  @Test
  @DisplayName(
      "R3: a petition's own pause that includes the campaign's moves the end by its own length")
  void ownPauseIsLonger() {
    petition.pause(after(1));
    petition.follow(false, after(2));
    petition.follow(true, after(4));
    assertEquals(END, petition.closesAt());
    petition.open(after(6));
    assertMoved(5);
  }

  @Test
  @DisplayName("R3: an own pause that outlasts the campaign's moves the end by the whole time once")
  void ownPauseIsLater() {
    petition.follow(false, after(1));
    petition.pause(after(2));
    petition.follow(true, after(4));
    petition.open(after(7));
    assertMoved(6);
  }

  @Test
  @DisplayName("R3: a petition opened during the campaign's pause goes on waiting until that ends")
  void ownPauseIsShorter() {
    petition.pause(after(1));
    petition.follow(false, after(2));
    petition.open(after(4));
    petition.follow(false, after(4));
    petition.follow(true, after(7));
    assertMoved(6);
  }

  @ParameterizedTest
  @EnumSource(
      value = CampaignState.class,
      names = {"PAUSED", "WON"})
  @DisplayName(
      "While its campaign does not run, the petition is paused or ended, and not past its end")
  void waits(CampaignState state) {
    petition.follow(false, after(1));
    PetitionView waiting = PetitionView.of(petition);
    assertFalse(waiting.isPast(after(5)));
    assertEquals(
        state == CampaignState.PAUSED ? MaySign.PAUSED : MaySign.ENDED,
        MaySign.of(waiting, state, after(5)));
    petition.follow(true, after(5));
    PetitionView goesOn = PetitionView.of(petition);
    assertEquals(MaySign.YES, MaySign.of(goesOn, CampaignState.LIVE, after(6)));
    assertTrue(goesOn.isPast(after(7)));
  }

  @Test
  @DisplayName("A petition past its end before the campaign's pause stays past")
  void past() {
    petition.follow(false, after(4));
    PetitionView over = PetitionView.of(petition);
    assertTrue(over.isPast(after(5)));
    assertEquals(MaySign.NO, MaySign.of(over, CampaignState.PAUSED, after(5)));
    petition.follow(true, after(6));
    assertMoved(0);
  }

  @Test
  @DisplayName("A petition paused before its end shows PAUSED after it; paused later it shows NO")
  void pausedWhenPast() {
    petition.pause(after(2));
    assertEquals(
        MaySign.PAUSED, MaySign.of(PetitionView.of(petition), CampaignState.LIVE, after(5)));
    petition.open(after(5));
    petition.pause(after(8));
    assertEquals(MaySign.NO, MaySign.of(PetitionView.of(petition), CampaignState.LIVE, after(9)));
  }

  @Test
  @DisplayName("R3: pauses before the start move the end by nothing")
  void ahead() {
    begins(after(2));
    petition.pause(NOW);
    petition.open(after(1));
    assertMoved(0);
    petition.follow(false, after(1));
    petition.follow(true, after(2));
    assertMoved(0);
  }

  @Test
  @DisplayName("R3: a pause across the start moves the end by its part after the start")
  void overItsStart() {
    begins(after(2));
    petition.follow(false, after(1));
    petition.follow(true, after(6));
    assertMoved(4);
  }

  @Test
  @DisplayName("Pauses of the campaign do not move the end of a closed petition")
  void closedPetition() {
    petition.close(after(1));
    petition.follow(false, after(1));
    assertMoved(0);
  }
}
