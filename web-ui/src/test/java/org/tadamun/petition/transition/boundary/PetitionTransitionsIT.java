package org.tadamun.petition.transition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Next state of a petition, taken from its form")
class PetitionTransitionsIT extends LiveCampaign {

  @Inject private PetitionTransitions petitionTransitions;
  @Inject private Petitions petitions;
  @Inject private PetitionWorld petitionWorld;

  private Person anna;
  private PetitionView petition;

  @BeforeEach
  void draft() throws Exception {
    anna = petitionWorld.coordinator(campaign);
    String slug = World.unique("petition");
    petition = Acting.as(anna, () -> petitions.create(campaign.id(), slug, PetitionWorld.draft()));
  }

  private static PetitionDraft saying(String body, Instant end) {
    PetitionText text = PetitionWorld.text();
    LocalizedText said = body == null ? null : LocalizedText.of("en", body);
    return new PetitionDraft(
        new PetitionText(text.title(), said, text.demands()), null, null, 1000L, end);
  }

  private PetitionView lead(PetitionDraft draft, PetitionState next) throws Exception {
    int version = stored().version();
    return Acting.as(anna, () -> petitionTransitions.lead(petition.slug(), version, draft, next));
  }

  private PetitionView stored() {
    return petitions.bySlug(petition.slug()).orElseThrow();
  }

  private List<String> trail() {
    return world.audit("petition", petition.slug()).stream().map(AuditEntry::action).toList();
  }

  @Test
  @DisplayName(
      "R1 R2: a changed form is stored with the step; an unchanged one adds no line to the trail")
  void storesAndSteps() throws Exception {
    lead(PetitionWorld.draft(), PetitionState.IN_REVIEW);
    lead(PetitionWorld.draft(), PetitionState.DRAFT);
    PetitionView open = lead(saying("Release her.", null), PetitionState.OPEN);
    assertEquals("Release her.", open.text().body().in("en"));
    assertEquals(PetitionState.OPEN, stored().state());
    assertEquals(
        List.of(
            "petition.created",
            "petition.submitted",
            "petition.sent-back",
            "petition.edited",
            "petition.opened"),
        trail());
  }

  @Test
  @DisplayName("R2: a signed text with other line ends or order of languages counts as unchanged")
  void asItWas() throws Exception {
    LocalizedText sent = LocalizedText.of("en", "First.\r\nSecond.").with("ar", "أولًا.");
    lead(saying(sent), PetitionState.OPEN);
    Acting.as(anna, () -> petitions.pause(petition.slug(), stored().version()));
    LocalizedText shown = LocalizedText.of("ar", "أولًا.").with("en", "First.\nSecond.");
    assertEquals(PetitionState.OPEN, lead(saying(shown), PetitionState.OPEN).state());
    assertEquals(List.of("petition.paused", "petition.opened"), trail().subList(3, 5));
    assertEquals(sent, stored().text().body());
  }

  private static PetitionDraft saying(LocalizedText body) {
    PetitionText text = PetitionWorld.text();
    return new PetitionDraft(
        new PetitionText(text.title(), body, text.demands()), null, null, null, null);
  }

  @Test
  @DisplayName("R1: a refused step stores nothing, and a refused text takes no step")
  void refusedStoresNothing() throws Exception {
    PetitionDraft other = saying("Release her.", null);
    assertThrows(WrongState.class, () -> lead(other, PetitionState.DRAFT));
    assertThrows(InvalidInput.class, () -> lead(saying(null, null), PetitionState.OPEN));
    int old = petition.version() - 1;
    Acting.refused(
        anna,
        Stale.class,
        () -> petitionTransitions.lead(petition.slug(), old, other, PetitionState.OPEN));
    assertEquals(List.of("petition.created"), trail());
    assertEquals(PetitionState.DRAFT, stored().state());
    assertEquals(PetitionWorld.text(), stored().text());
  }

  @Test
  @DisplayName("R3: an end in the past is reported together with the other mistakes")
  void mistakes() {
    PetitionDraft late = saying(null, Instant.parse("2020-01-01T00:00:00Z"));
    InvalidInput refused = assertThrows(InvalidInput.class, () -> lead(late, PetitionState.OPEN));
    List<String> keys = refused.errors().stream().map(FieldError::messageKey).sorted().toList();
    assertEquals(List.of("kernel.error.required", "petition.error.end-is-past"), keys);
  }

  @Test
  @DisplayName("The step is refused to callers who may not write the petition")
  void roles() throws Exception {
    Person reader = world.person(Role.READER, campaign.id(), null);
    Person stranger = petitionWorld.coordinator(world.liveCampaign());
    for (PetitionDraft draft : List.of(PetitionWorld.draft(), saying("Release her.", null))) {
      Acting.refused(
          reader,
          EJBAccessException.class,
          () -> petitionTransitions.lead(petition.slug(), 1, draft, PetitionState.OPEN));
      Acting.refused(
          stranger,
          Forbidden.class,
          () -> petitionTransitions.lead(petition.slug(), 1, draft, PetitionState.OPEN));
    }
  }
}
