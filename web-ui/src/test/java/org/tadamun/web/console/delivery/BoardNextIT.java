package org.tadamun.web.console.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The next step on the board of deliveries")
class BoardNextIT extends CoordinatorsDesk {

  private static final String NOTHING = "<span class=\"nothing\">";

  @Inject private DeliveryWorld deliveryWorld;

  private AddresseeView embassy;
  private Visitor reader;

  @BeforeEach
  void begin() {
    embassy = deliveryWorld.embassy(campaign.id(), "GB");
    reader = visitors.of(Role.READER, campaign);
  }

  private String in(String page) {
    return "deliveries/" + page + "?campaign=" + campaign.slug();
  }

  private Page form() {
    Page form = coordinator.open(in("edit")).require(200).type("addressee", embassy.publicId());
    return form.type("channel", "BY_HAND");
  }

  private void requireDashes(int expected, Visitor seer) {
    String html = seer.open(in("board")).require(200).html();
    assertEquals(expected, html.split(NOTHING, -1).length - 1, html);
  }

  @Test
  @DisplayName(
      "the board names a first attempt, a plan without a time, or has a dash if nothing is next")
  void next() {
    for (Visitor seer : List.of(coordinator, reader)) {
      seer.open(in("board")).require(200).requireWords("First attempt");
      requireDashes(1, seer); // In the column of the last attempt.
    }
    Page plan = form().press("save").requireAt("deliveries/view");
    for (Visitor seer : List.of(coordinator, reader)) {
      Page board = seer.open(in("board")).requireWords("Planned, without a time yet");
      board.requireNoWords("First attempt", "Planned for");
      requireDashes(1, seer);
    }
    String id = plan.location().replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
    Page report = coordinator.open(in("report") + "&id=" + id).require(200);
    report.type("outcome", "ACCEPTED").type("happenedLocal", "2020-11-20T12:30").press("report");
    reader.open(in("board")).requireNoWords("Planned", "First attempt");
    requireDashes(1, reader);
    coordinator.open(in("board")).requireWords("Plan an attempt");
    requireDashes(0, coordinator);
  }

  @Test
  @DisplayName("the board shows that a next step is due")
  void showsDueStep() {
    Page step = form().type("nextStep", "Ring twice").type("nextDue", "2020-11-19").press("save");
    step.requireAt("deliveries/view");
    Page board = reader.open(in("board")).requireWords("Next step due");
    board.requireWords("Planned, without a time yet").requireNoWords("First attempt");
    requireDashes(1, reader);
  }
}
