package org.tadamun.endorsements.endorser.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.boundary.SponsorDraft;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R7: Retention of endorsers without endorsements")
class UnusedEndorsersIT extends AtTheDesk {

  private static final Duration LONG_AGO = Duration.ofDays(366);
  private static final Duration NOT_YET = Duration.ofDays(364);

  @Inject private EndorsementCommands commands;
  @Inject private Endorsers endorsers;
  @Inject private Forgetting forgetting;
  @Inject private ParliamentaryActs acts;
  @Inject private Sponsors sponsors;
  @Inject private Tables tables;

  private String word;

  @BeforeEach
  void open() {
    word = World.unique("zoe");
    // Deletes what other tests have left; they may run before this test or after it.
    forgetting.apply("endorsers");
  }

  private EndorserView old(Duration ago) {
    EndorserView one = endorsementWorld.add(EndorsementDrafts.person(word, "CA"));
    forgetting.changed("endorsements_endorser", one.id(), ago);
    return one;
  }

  private boolean isThere(EndorserView one) throws Exception {
    return anna(() -> endorsers.byId(one.id())).isPresent();
  }

  @Test
  @DisplayName("An unused endorser is deleted 366 days after the last change and not after 364")
  void unused() throws Exception {
    EndorserView fresh = old(NOT_YET);
    EndorserView asked = old(LONG_AGO);
    endorsementWorld.invited(desk, asked.id(), EndorsementDrafts.letter());
    forgetting.apply("endorsers");
    assertTrue(isThere(fresh) && isThere(asked));

    EndorserView unused = old(LONG_AGO);
    assertEquals(1, forgetting.forecast("endorsers").due());
    assertEquals(1, forgetting.apply("endorsers"));
    assertTrue(isThere(fresh) && isThere(asked) && !isThere(unused));
    AuditEntry last = world.audit("endorser", unused.id()).getLast();
    assertEquals(
        "system endorser.forgotten PERSON CA",
        last.actor() + " " + last.action() + " " + last.to());
    assertEquals(0, forgetting.forecast("endorsers").due());
  }

  @Test
  @DisplayName("An endorser with a wish to be taken off stays until a year after campaign and wish")
  void wished() throws Exception {
    EndorserView one = old(LONG_AGO);
    anna(
        () -> {
          commands.askOff(desk.campaign().id(), one.id());
          return null;
        });
    forgetting.changed("endorsements_endorser", one.id(), LONG_AGO);
    long campaign = desk.campaign().id();
    assertStays(one);
    forgetting.made("endorsements_wish", "campaign_id", campaign, LONG_AGO);
    assertStays(one);
    forgetting.decided(campaign, NOT_YET);
    assertStays(one);
    forgetting.decided(campaign, LONG_AGO);
    forgetting.made("endorsements_wish", "campaign_id", campaign, NOT_YET);
    assertStays(one);
    forgetting.made("endorsements_wish", "campaign_id", campaign, LONG_AGO);
    forgetting.apply("endorsers");
    assertTrue(!isThere(one));
    assertEquals(List.of(), tables.columnsWith(word));
  }

  private void assertStays(EndorserView one) throws Exception {
    assertEquals(0, forgetting.forecast("endorsers").due());
    forgetting.apply("endorsers");
    assertTrue(isThere(one));
  }

  @Test
  @DisplayName("An endorser whose name was removed from an act is kept for a year from then")
  void released() throws Exception {
    EndorserView one = old(LONG_AGO);
    ActDetails motion =
        new ActDetails(
            ActKind.MOTION,
            new Chamber(LocalizedText.of("en", "House of Commons"), "CA"),
            LocalizedText.of("en", "Free our colleague"),
            null,
            null,
            null,
            null);
    String id = anna(() -> acts.create(desk.campaign().id(), motion, null, false)).id();
    SponsorDraft lead = new SponsorDraft(one.id(), SponsorRole.LEAD, null);
    String sponsor = anna(() -> sponsors.add(id, null, lead)).sponsors().getFirst().id();
    assertStays(one);
    anna(() -> sponsors.remove(id, null, sponsor));
    assertStays(one);
    forgetting.changed("endorsements_endorser", one.id(), LONG_AGO);
    forgetting.apply("endorsers");
    assertTrue(!isThere(one));
  }
}
