package org.tadamun.endorsements.endorser.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R7 the record of an endorser")
class UnusedEndorsersIT {

  private static final Duration LONG_AGO = Duration.ofDays(366);

  @Inject private EndorsementCommands commands;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Endorsers endorsers;
  @Inject private Forgetting forgetting;
  @Inject private Tables tables;
  @Inject private World world;

  private Desk desk;
  private String word;

  @BeforeEach
  void open() {
    desk = endorsementWorld.desk();
    word = World.unique("zoe");
  }

  private EndorserView old(Duration ago) {
    EndorserView one = endorsementWorld.add(EndorsementDrafts.person(word, "CA"));
    forgetting.changed("endorsements_endorser", one.id(), ago);
    return one;
  }

  private boolean isThere(EndorserView one) throws Exception {
    return anna(() -> endorsers.byId(one.id())).isPresent();
  }

  private <T> T anna(Callable<T> work) throws Exception {
    return Acting.as(desk.anna(), work);
  }

  @Test
  @DisplayName("on whom nothing rests goes a year after it was last changed, and not a day earlier")
  void unused() throws Exception {
    EndorserView fresh = old(Duration.ofDays(364));
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
  @DisplayName("of whoever asked to be taken off stays as long as that is remembered")
  void wished() throws Exception {
    EndorserView one = old(LONG_AGO);
    anna(
        () -> {
          commands.askOff(desk.campaign().id(), one.id());
          return null;
        });
    forgetting.changed("endorsements_endorser", one.id(), LONG_AGO);
    forgetting.apply("endorsers");
    assertTrue(isThere(one));
    forgetting.made("endorsements_wish", "campaign_id", desk.campaign().id(), LONG_AGO);
    forgetting.apply("endorsers");
    assertTrue(!isThere(one));
    assertEquals(List.of(), tables.columnsWith(word));
  }
}
