package org.tadamun.petition.invalidation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Preview of a proposed rule before its approval")
class ProposalPreviewIT extends FourEyes {

  @Inject private Invalidations invalidations;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;

  private String proposed(Map<String, String> rule) throws Exception {
    InvalidationDraft draft =
        new InvalidationDraft(null, InvalidationRule.of(rule), InvalidationReason.AUTOMATED, null);
    return Acting.as(anna, () -> invalidations.propose(petition.slug(), draft)).id();
  }

  private InvalidationPreview look(String id) throws Exception {
    return Acting.as(bilal, () -> invalidations.preview(id));
  }

  private long looks() {
    return world.audit("petition", petition.slug()).stream()
        .filter(entry -> entry.action().equals("invalidation.previewed"))
        .count();
  }

  @Test
  @DisplayName("The preview has all matches at the proposal, and by country only those that count")
  void falls() throws Exception {
    long held = moderationWorld.confirmed(petition, "VA");
    moderationWorld.confirmed(petition, "VA");
    Acting.as(anna, () -> moderation.decide(held, Decision.of(ModerationCommand.HOLD)));
    String id = proposed(Map.of("countries", "VA"));
    moderationWorld.confirmed(petition, "VA");
    InvalidationPreview seen = look(id);
    assertEquals(2, seen.count());
    assertEquals(List.of(new CountryCount("VA", 1)), seen.countries());
    assertEquals(Map.of("VA", 2L), ModerationWorld.tallied(petition), "it changes nothing");
  }

  @Test
  @DisplayName("The preview of a rule that asks for a name is recorded in the trail")
  void traced() throws Exception {
    moderationWorld.confirmed(petition, "Mickey", "example.org", "SE");
    look(proposed(Map.of("countries", "SE")));
    assertEquals(0, looks());
    look(proposed(Map.of("nameContains", "Mickey")));
    assertEquals(1, looks());
  }

  @Test
  @DisplayName("The preview is refused to readers, and once the proposal was cancelled")
  void refused() throws Exception {
    moderationWorld.confirmed(petition, "VA");
    String id = proposed(Map.of("countries", "VA"));
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    Acting.refused(reader, EJBAccessException.class, () -> invalidations.preview(id));
    assertThrows(NotFound.class, () -> look("none"));
    Acting.as(anna, () -> invalidations.cancel(id));
    AuditEntry line = world.audit("invalidation", id).getLast();
    assertEquals(anna.name() + " invalidation.cancelled", line.actor() + " " + line.action());
    assertThrows(WrongState.class, () -> look(id));
  }
}
