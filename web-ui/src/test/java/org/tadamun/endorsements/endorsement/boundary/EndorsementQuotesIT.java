package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("The quotes of an endorsement")
class EndorsementQuotesIT {

  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Endorsements endorsements;

  private Desk desk;

  @BeforeEach
  void begin() throws Exception {
    desk = endorsementWorld.desk();
  }

  private EndorsementView edited(EndorsementView before, EndorsementDraft draft) throws Exception {
    Acting.as(desk.anna(), () -> endorsements.edit(before.id(), before.version(), draft));
    return Acting.as(desk.anna(), () -> endorsements.one(before.id()));
  }

  private static List<String> texts(EndorsementView view) {
    return view.quotes().stream().map(Quote::text).toList();
  }

  @Test
  @DisplayName("R8 are changed, become more and fewer, and keep their order")
  void change() throws Exception {
    EndorsementView received = endorsementWorld.in(desk, EndorsementState.RECEIVED);
    EndorsementView first = edited(received, EndorsementDrafts.letter("Release him."));
    assertEquals(List.of("Release him."), texts(first));
    EndorsementView other = edited(first, EndorsementDrafts.letter("Release her."));
    assertEquals(List.of("Release her."), texts(other));
    EndorsementView two = edited(other, EndorsementDrafts.quotedIn("ar"));
    assertEquals(List.of("أطلقوا سراحه"), texts(two));
  }
}
