package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.petition.version.boundary.Publication;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Permission for all countries of a petition")
class PetitionThroughoutIT extends OwnPetition {

  private static final LocalizedText SOMEBODY = LocalizedText.of("en", "The embassy");

  @Inject private Milestones milestones;
  @Inject private Petitions petitions;
  @Inject private TextVersions texts;
  @Inject private Translations translations;

  private Person swede;

  @BeforeEach
  void set() {
    swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
  }

  @Test
  @DisplayName("Staff of one country can change nothing about the whole petition")
  void refused() throws Exception {
    String slug = petition.slug();
    int version = petition.version();
    PetitionDraft draft = PetitionWorld.draft();
    List<Callable<?>> deeds =
        List.of(
            () -> petitions.create(petition.campaignId(), World.unique("petition"), draft),
            () -> petitions.edit(slug, version, draft),
            () -> petitions.submit(slug, version),
            () -> petitions.sendBack(slug, version),
            () -> petitions.open(slug, version),
            () -> petitions.pause(slug, version),
            () -> petitions.close(slug, version),
            () -> petitions.reopen(slug, version),
            () -> petitions.deliver(slug, version, handover(Instant.EPOCH)),
            () ->
                petitions.answer(
                    slug, version, new PetitionReply(Instant.EPOCH, null, SOMEBODY, SOMEBODY)),
            () -> petitions.correct(slug, version, PetitionOutcome.NONE),
            () -> petitions.archive(slug, version),
            () -> texts.prepare(slug, version, PetitionWorld.text()),
            () -> texts.discard(slug, version),
            () -> texts.publish(slug, version, new Publication(ChangeKind.MINOR, null)),
            () -> kept(() -> translations.check(slug, "ar", "of no text")),
            () -> kept(() -> translations.keep(slug, "ar", "of no text")),
            () -> milestones.add(slug, null, 70L),
            () -> milestones.add(slug, "GB", 70L));
    int trail = world.audit("petition", slug).size();
    Person organiser = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    for (Callable<?> deed : deeds) {
      Acting.refused(swede, Forbidden.class, deed::call);
      Acting.refused(organiser, Forbidden.class, deed::call);
    }
    PetitionView kept = petitions.bySlug(slug).orElseThrow();
    assertEquals(PetitionState.OPEN, kept.state());
    assertEquals(version, kept.version());
    assertEquals(trail, world.audit("petition", slug).size());
  }

  private static Handover handover(Instant at) {
    return new Handover(at, null, SOMEBODY, null, null);
  }

  private static Void kept(Runnable deed) {
    deed.run();
    return null;
  }

  /** An unchanged correction takes another path in the code. */
  @Test
  @DisplayName(
      "Staff of one country cannot correct a hand-over, even to the values that are stored")
  void corrected() throws Exception {
    String slug = petition.slug();
    Person anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    Handover handover = handover(petition.openedAt());
    PetitionView delivered =
        Acting.as(
            anna,
            () ->
                petitions.deliver(
                    slug, petitions.close(slug, petition.version()).version(), handover));
    Acting.refused(
        swede,
        Forbidden.class,
        () -> petitions.correct(slug, delivered.version(), PetitionOutcome.NONE));
  }

  @Test
  @DisplayName("Staff of one country add and remove milestones of their own country")
  void own() throws Exception {
    MilestoneView added = Acting.as(swede, () -> milestones.add(petition.slug(), "SE", 70L));
    Person briton = world.person(Role.COORDINATOR, petition.campaignId(), "GB");
    Acting.refused(
        briton,
        Forbidden.class,
        () -> {
          milestones.remove(petition.slug(), added.id());
        });
    Acting.does(swede, () -> milestones.remove(petition.slug(), added.id()));
    List<MilestoneView> left = Acting.as(swede, () -> milestones.all(petition.slug()));
    assertTrue(left.stream().noneMatch(one -> added.id().equals(one.id())));
    List<String> trail =
        world.audit("petition", petition.slug()).stream().map(AuditEntry::action).toList();
    assertEquals(
        List.of("milestone.added", "milestone.removed"),
        trail.subList(trail.size() - 2, trail.size()));
  }
}
