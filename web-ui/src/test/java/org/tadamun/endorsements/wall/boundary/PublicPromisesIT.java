package org.tadamun.endorsements.wall.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.figures.boundary.EndorsementFigures;
import org.tadamun.endorsements.figures.boundary.Figures;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Pledges in public figures")
class PublicPromisesIT {

  private static final String ONE = "pledge, not counted";

  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Figures figures;

  private final Api everybody = Api.anonymous().with("Accept", "*/*");

  @Test
  @DisplayName("R1: a pledge under embargo is in no public figure before its moment")
  void embargo() throws Exception {
    Desk desk = endorsementWorld.desk();
    promise(desk, Instant.now().plus(Duration.ofHours(1)));
    assertEquals(0, pledged(desk));
    promise(desk, Instant.now().minus(Duration.ofHours(1)));
    assertEquals(1, pledged(desk));
    for (String page : List.of("", "/endorsements")) {
      String html = everybody.get("//en/campaigns/" + desk.campaign().slug() + page).body();
      assertTrue(html.contains(ONE), "one, not two: " + page);
    }
    EndorsementFigures all = Acting.as(desk.anna(), () -> figures.of(desk.campaign().id()));
    assertEquals(2, all.pledged(), "staff are told of both");
    assertEquals(0, all.published());
  }

  private void promise(Desk desk, Instant embargo) throws Exception {
    EndorsementDraft draft = EndorsementDrafts.embargoed("Soon.", embargo);
    endorsementWorld.bring(desk, endorsementWorld.invited(desk, draft), EndorsementState.PLEDGED);
  }

  private int pledged(Desk desk) {
    return everybody
        .get("/campaigns/" + desk.campaign().slug() + "/stats")
        .require(200)
        .json()
        .getJsonObject("endorsements")
        .getInt("pledged");
  }
}
