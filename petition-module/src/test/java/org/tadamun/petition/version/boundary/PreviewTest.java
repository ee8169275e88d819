package org.tadamun.petition.version.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.lastday.Reopening;

@DisplayName("Preview of a petition")
class PreviewTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final LocalizedText TITLE = LocalizedText.of("en", "Release Amar Fayaz");
  private static final PetitionText TEXT = new PetitionText(TITLE, TITLE, List.of());
  private static final PetitionText OTHER =
      new PetitionText(LocalizedText.of("en", "Free all"), TITLE, List.of());

  private static MaySign maySign(Preview preview) {
    return MaySign.of(preview.petition(), preview.campaign().state(), NOW);
  }

  @Test
  @DisplayName("R10: a draft is shown open, past its start, in a public campaign")
  void begun() {
    for (PetitionState state : List.of(PetitionState.DRAFT, PetitionState.IN_REVIEW)) {
      PetitionView draft = petition(state, LATER, null);
      Preview preview = Preview.of(draft, null, campaign(CampaignState.DRAFT, true), NOW);
      assertFalse(preview.published());
      assertEquals(MaySign.YES, maySign(preview), state.name());
      assertTrue(preview.petition().isPublic() && preview.campaign().isPublic());
      assertEquals(NOW, preview.petition().openedAt());
      assertEquals(TEXT, preview.petition().text());
    }
    PetitionView opened = petition(PetitionState.OPEN, LATER, NOW);
    Preview hidden = Preview.of(opened, null, campaign(CampaignState.LIVE, true), NOW);
    assertFalse(hidden.published());
    assertNull(hidden.petition().startsAt());
    assertEquals(MaySign.YES, maySign(hidden));
  }

  @Test
  @DisplayName(
      "R10: a preview of a draft can be signed while its campaign is paused, not once it has ended")
  void paused() {
    CampaignView paused = campaign(CampaignState.PAUSED, false);
    PetitionView draft = petition(PetitionState.DRAFT, LATER, null);
    assertEquals(MaySign.YES, maySign(Preview.of(draft, null, paused, NOW)));
    PetitionView open = petition(PetitionState.OPEN, null, NOW);
    assertEquals(MaySign.PAUSED, maySign(Preview.of(open, OTHER, paused, NOW)));
    CampaignView won = campaign(CampaignState.WON, false);
    assertEquals(MaySign.ENDED, maySign(Preview.of(draft, null, won, NOW)));
  }

  @Test
  @DisplayName(
      "R10: a draft archived unopened is not public in its preview, unlike an archived petition")
  void putAside() {
    PetitionView aside = petition(PetitionState.ARCHIVED, null, null);
    assertTrue(aside.isPutAside());
    assertFalse(aside.isPublic());
    CampaignView live = campaign(CampaignState.LIVE, false);
    Preview shown = Preview.of(aside, null, live, NOW);
    assertFalse(shown.published());
    assertFalse(shown.petition().isPublic());
    assertEquals(MaySign.NO, maySign(shown));
    PetitionView over = petition(PetitionState.ARCHIVED, null, NOW);
    assertTrue(over.isPublic() && !over.isPutAside());
    assertTrue(Preview.of(over, null, live, NOW).published());
    assertFalse(petition(PetitionState.DRAFT, null, null).isPutAside());
  }

  @Test
  @DisplayName("R10: a public petition without a next text is shown as published and unchanged")
  void published() {
    PetitionView ahead = petition(PetitionState.OPEN, LATER, NOW);
    Preview preview = Preview.of(ahead, null, campaign(CampaignState.LIVE, false), NOW);
    assertTrue(preview.published());
    assertEquals(ahead, preview.petition());
    assertEquals(MaySign.NOT_YET, maySign(preview));
  }

  @Test
  @DisplayName("R10: a next text is shown with number and wording of the version signed now")
  void nextText() {
    PetitionView open = petition(PetitionState.OPEN, null, NOW);
    Preview preview = Preview.of(open, OTHER, campaign(CampaignState.LIVE, false), NOW);
    assertFalse(preview.published());
    assertSame(OTHER, preview.petition().text());
    assertEquals(OTHER.hash(), preview.petition().textHash());
    assertEquals(open.textVersion(), preview.petition().textVersion());
    assertEquals(open.revision(), preview.petition().revision());
  }

  @Test
  @DisplayName("A closed petition and an ended campaign stay so in the preview")
  void over() {
    PetitionView closed = petition(PetitionState.CLOSED, null, NOW);
    Preview preview = Preview.of(closed, null, campaign(CampaignState.DRAFT, false), NOW);
    assertEquals(PetitionState.CLOSED, preview.petition().state());
    assertEquals(MaySign.NO, maySign(preview));
    CampaignView won = Preview.of(closed, null, campaign(CampaignState.WON, true), NOW).campaign();
    assertEquals(CampaignState.WON, won.state());
  }

  private static PetitionView petition(PetitionState state, Instant startsAt, Instant openedAt) {
    return new PetitionView(
        1,
        "p",
        7,
        "release",
        state,
        2,
        3,
        TEXT.hash(),
        TEXT,
        null,
        null,
        1000,
        startsAt,
        openedAt,
        null,
        null,
        List.of(),
        PetitionOutcome.NONE,
        Reopening.NONE,
        NOW,
        NOW,
        0);
  }

  private static CampaignView campaign(CampaignState state, boolean offline) {
    OrganisationView owner =
        new OrganisationView(
            1, "o", "union", TITLE, null, OrganisationKind.UNION, "GB", false, NOW, NOW, 0);
    return new CampaignView(
        7,
        "c",
        "release",
        state,
        offline,
        false,
        new CampaignTexts(TITLE, null, null, List.of()),
        "PK",
        null,
        List.of("en"),
        ZoneOffset.UTC,
        null,
        null,
        null,
        null,
        null,
        owner,
        List.of(owner),
        NOW,
        NOW,
        0);
  }
}
