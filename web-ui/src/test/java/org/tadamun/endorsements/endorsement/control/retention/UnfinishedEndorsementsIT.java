package org.tadamun.endorsements.endorsement.control.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R13: Retention of endorsements that never became public")
class UnfinishedEndorsementsIT extends AtTheDesk {

  private static final List<EndorsementState> OPEN =
      List.of(
          EndorsementState.PLEDGED,
          EndorsementState.LAPSED,
          EndorsementState.RECEIVED,
          EndorsementState.VERIFYING,
          EndorsementState.VERIFIED,
          EndorsementState.APPROVED);

  private static final Duration LONG_AGO = Duration.ofDays(366);
  private static final Duration NOT_YET = Duration.ofDays(364);

  @Inject private Campaigns campaigns;
  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private Endorsers endorsers;
  @Inject private Forgetting forgetting;
  @Inject private Tables tables;

  /** One endorsement in each open state, each of another person, last changed long ago. */
  private List<String> each(String word) throws Exception {
    List<String> ids = new ArrayList<>();
    for (EndorsementState state : OPEN) {
      String person = endorsementWorld.add(EndorsementDrafts.person(word + state, "CA")).id();
      EndorsementView invited =
          endorsementWorld.invited(desk, person, EndorsementDrafts.letter(word + " speaks"));
      ids.add(old(endorsementWorld.bring(desk, invited, state).id(), LONG_AGO));
    }
    return ids;
  }

  @Test
  @DisplayName("They are withdrawn and erased 366 days after the outcome; once published ones stay")
  void afterTheOutcome() throws Exception {
    String word = World.unique("zoe");
    List<String> unfinished = each(word);
    String shown = old(endorsementWorld.in(desk, EndorsementState.PUBLISHED).id(), LONG_AGO);
    String hidden = endorsementWorld.in(desk, EndorsementState.PUBLISHED).id();
    anna(() -> commands.unpublish(hidden, null, null));
    old(hidden, LONG_AGO);
    forgetting.apply("unfinished");
    assertForgotten(false, unfinished);

    CampaignView live = campaigns.byId(desk.campaign().id()).orElseThrow();
    anna(() -> campaigns.decide(live.slug(), live.version(), CampaignState.WON, null));
    forgetting.decided(live.id(), NOT_YET);
    forgetting.apply("unfinished");
    assertForgotten(false, unfinished);

    forgetting.decided(live.id(), LONG_AGO);
    old(unfinished.getLast(), NOT_YET);
    assertEquals(OPEN.size() - 1, forgetting.forecast("unfinished").due());
    assertEquals(OPEN.size() - 1, forgetting.apply("unfinished"));
    assertForgotten(false, List.of(unfinished.getLast(), shown, hidden));
    old(unfinished.getLast(), LONG_AGO);
    forgetting.apply("unfinished");

    assertForgotten(true, unfinished);
    assertForgotten(false, List.of(shown, hidden));
    assertEquals(List.of(), tables.columnsWith(word));
    for (String id : unfinished) {
      assertEquals(EndorsementState.WITHDRAWN, read(id).state());
      List<AuditEntry> trail = world.audit("endorsement", id);
      assertEquals("endorsement.withdrawn system", said(trail.getLast()));
    }
    assertEquals(0, forgetting.forecast("unfinished").due());
  }

  @Test
  @DisplayName("One that was taken back while an embargo hid it was never public, so it is erased")
  void hiddenByEmbargo() throws Exception {
    String word = World.unique("zoe");
    Instant later = Instant.now().plus(Duration.ofDays(30));
    String id = endorsementWorld.published(desk, EndorsementDrafts.embargoed(word, later)).id();
    assertNotNull(read(id).publishedAt());
    anna(() -> commands.unpublish(id, null, null));
    assertNull(read(id).publishedAt());
    old(id, LONG_AGO);
    CampaignView live = campaigns.byId(desk.campaign().id()).orElseThrow();
    anna(() -> campaigns.decide(live.slug(), live.version(), CampaignState.WON, null));
    forgetting.decided(live.id(), LONG_AGO);
    forgetting.apply("unfinished");
    assertForgotten(true, List.of(id));
    assertEquals(List.of(), tables.columnsWith(word));
  }

  @Test
  @DisplayName("Those of a discarded draft are erased a year after it was archived")
  void thrownAway() throws Exception {
    CampaignView draft = world.campaign();
    desk =
        new Desk(
            draft,
            world.person(Role.COORDINATOR, draft.id(), null),
            world.person(Role.COORDINATOR, draft.id(), null));
    List<String> unfinished = each(World.unique("zoe"));
    forgetting.changed("kernel_campaign", draft.publicId(), LONG_AGO);
    forgetting.apply("unfinished");
    assertForgotten(false, unfinished);
    CampaignView now = campaigns.byId(draft.id()).orElseThrow();
    anna(() -> campaigns.archive(now.slug(), now.version()));
    forgetting.apply("unfinished");
    assertForgotten(false, unfinished);
    forgetting.changed("kernel_campaign", draft.publicId(), LONG_AGO);
    forgetting.apply("unfinished");
    assertForgotten(true, unfinished);
  }

  @Test
  @DisplayName("Those of a campaign whose outcome was taken back are not erased")
  void takenBack() throws Exception {
    List<String> unfinished = each(World.unique("zoe"));
    CampaignView live = campaigns.byId(desk.campaign().id()).orElseThrow();
    CampaignView lost =
        anna(() -> campaigns.decide(live.slug(), live.version(), CampaignState.LOST, null));
    forgetting.decided(live.id(), LONG_AGO);
    anna(() -> campaigns.takeOutcomeBack(lost.slug(), lost.version()));
    forgetting.apply("unfinished");
    assertForgotten(false, unfinished);
  }

  @Test
  @DisplayName("The record of a person stays while a wish to be taken off another campaign holds")
  void askedOff() throws Exception {
    Desk other = endorsementWorld.desk();
    long wished = other.campaign().id();
    List<String> people = new ArrayList<>();
    List<String> letters = new ArrayList<>();
    for (EndorsementState state : List.of(EndorsementState.PLEDGED, EndorsementState.DECLINED)) {
      String person = endorsementWorld.add(EndorsementDrafts.person("Zoë " + state, "CA")).id();
      people.add(person);
      letters.add(old(letterOf(person, state), LONG_AGO));
      Acting.as(other.anna(), asksOff(wished, person));
    }
    forgetting.made("endorsements_wish", "campaign_id", wished, LONG_AGO);
    forgetting.decided(desk.campaign().id(), LONG_AGO);
    forgetting.apply("unfinished");
    forgetting.apply("endorsements");
    assertForgotten(true, letters);
    for (String id : letters) {
      assertFalse(people.contains(read(id).endorser().id()), "it leads to nobody");
    }
    for (String person : people) {
      assertTrue(isKnown(person));
      assertNotNull(Acting.as(other.anna(), () -> endorsements.askedOff(wished, person)));
      forgetting.changed("endorsements_endorser", person, LONG_AGO);
    }
    forgetting.decided(wished, LONG_AGO);
    forgetting.apply("endorsers");
    for (String person : people) {
      assertFalse(isKnown(person));
    }
  }

  @Test
  @DisplayName(
      "endorser R5: erasure by hand keeps the record while a wish holds, and else removes it")
  void byHand() throws Exception {
    long wished = desk.campaign().id();
    String person = endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "CA")).id();
    String first = letterOf(person, EndorsementState.DECLINED);
    anna(asksOff(wished, person));
    anna(() -> commands.forget(first, null));
    assertForgotten(true, List.of(first));
    assertNotEquals(person, read(first).endorser().id());
    assertNotNull(anna(() -> endorsements.askedOff(wished, person)));

    forgetting.made("endorsements_wish", "campaign_id", wished, LONG_AGO);
    String second = letterOf(person, EndorsementState.REJECTED);
    anna(() -> commands.forget(second, null));
    assertTrue(isKnown(person), "the campaign goes on");
    String third = letterOf(person, EndorsementState.DECLINED);
    forgetting.decided(wished, LONG_AGO);
    anna(() -> commands.forget(third, null));
    assertFalse(isKnown(person));
    assertNull(anna(() -> endorsements.askedOff(wished, person)));
  }

  private Callable<Void> asksOff(long campaign, String person) {
    return () -> {
      commands.askOff(campaign, person);
      return null;
    };
  }

  private String letterOf(String person, EndorsementState state) throws Exception {
    EndorsementView invited = endorsementWorld.invited(desk, person, EndorsementDrafts.letter());
    return endorsementWorld.bring(desk, invited, state).id();
  }

  private boolean isKnown(String person) throws Exception {
    return anna(() -> endorsers.byId(person)).isPresent();
  }

  private void assertForgotten(boolean gone, List<String> ids) throws Exception {
    for (String id : ids) {
      EndorsementView view = read(id);
      if (gone) {
        assertNotNull(view.forgottenAt(), view.state().name());
      } else {
        assertNull(view.forgottenAt(), view.state().name());
        assertFalse(view.displayName().isEmpty());
      }
    }
  }

  private static String said(AuditEntry entry) {
    return entry.action() + " " + entry.actor();
  }

  private String old(String id, Duration ago) {
    forgetting.changed("endorsements_endorsement", id, ago);
    return id;
  }

  private EndorsementView read(String id) throws Exception {
    return anna(() -> endorsements.one(id));
  }
}
