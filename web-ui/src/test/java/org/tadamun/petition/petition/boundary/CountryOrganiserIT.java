package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.batch.boundary.BatchView;
import org.tadamun.petition.batch.boundary.Batches;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Country organiser of one country")
class CountryOrganiserIT extends FourEyes {

  @Inject private BatchWorld batchWorld;
  @Inject private Batches batches;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Petitions petitions;
  @Inject private SignatureList signatures;

  private Person swede;
  private long swedish;
  private long british;

  @BeforeEach
  void signed() {
    swede = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), "SE");
    swedish = moderationWorld.confirmed(petition, "SE");
    british = moderationWorld.confirmed(petition, "GB");
  }

  @Test
  @DisplayName("The organiser enters and checks batches of that country only")
  void batches() throws Exception {
    BatchView own = batchWorld.submit(swede, petition, BatchWorld.paper("SE", 12));
    Acting.as(anna, () -> batches.check(own.id(), null));
    BatchView entered = batchWorld.submit(anna, petition, BatchWorld.paper("SE", 30));
    Acting.as(swede, () -> batches.check(entered.id(), null));
    assertEquals(Map.of("SE", 43L, "GB", 1L), ModerationWorld.tallied(petition));
    BatchView foreign = batchWorld.submit(anna, petition, BatchWorld.paper("GB", 340));
    assertThrows(
        Forbidden.class, () -> batchWorld.submit(swede, petition, BatchWorld.paper("GB", 5)));
    Acting.refused(swede, Forbidden.class, () -> batches.check(foreign.id(), null));
  }

  @Test
  @DisplayName("The organiser reads and holds signatures of that country only")
  void signatures() throws Exception {
    String slug = petition.slug();
    assertEquals(Set.of("SE"), Acting.as(swede, () -> signatures.limits(slug)));
    assertTrue(Acting.as(swede, () -> signatures.one(slug, swedish)).isPresent());
    assertTrue(Acting.as(swede, () -> signatures.one(slug, british)).isEmpty());
    Decision hold = Decision.of(ModerationCommand.HOLD);
    Acting.as(swede, () -> moderation.decide(swedish, hold));
    assertEquals(SignatureState.HELD, moderationWorld.signature(swedish).state());
    Acting.refused(swede, Forbidden.class, () -> moderation.decide(british, hold));
    assertEquals(SignatureState.CONFIRMED, moderationWorld.signature(british).state());
  }

  @Test
  @DisplayName("The organiser cannot pause the whole petition")
  void whole() throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.refused(swede, Forbidden.class, () -> petitions.pause(petition.slug(), version));
    assertEquals(version, petitions.bySlug(petition.slug()).orElseThrow().version());
  }

  @Test
  @DisplayName("An organiser without a country has no permission")
  void ofNoCountry() throws Exception {
    Person old = world.person(Role.COUNTRY_ORGANISER, petition.campaignId(), null);
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.refused(old, Forbidden.class, () -> petitions.pause(petition.slug(), version));
    assertThrows(
        Forbidden.class, () -> batchWorld.submit(old, petition, BatchWorld.paper("SE", 5)));
    Acting.refused(old, Forbidden.class, () -> signatures.one(petition.slug(), swedish));
    Acting.refused(
        old, NotFound.class, () -> moderation.decide(swedish, Decision.of(ModerationCommand.HOLD)));
  }
}
