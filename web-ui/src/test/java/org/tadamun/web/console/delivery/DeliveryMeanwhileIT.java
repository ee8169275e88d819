package org.tadamun.web.console.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The page of a delivery that a colleague changed while it was open")
class DeliveryMeanwhileIT extends LiveCampaign {

  private static final String STALE = "This was changed after you had opened it.";

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Visitors visitors;

  private Visitor salma;
  private Visitor nadia;
  private String id;

  @BeforeEach
  void plan() {
    AddresseeView embassy = deliveryWorld.embassy(campaign.id(), "GB");
    salma = visitors.coordinator(campaign);
    nadia = visitors.coordinator(campaign);
    Page form = nadia.open(in("edit")).require(200).type("addressee", embassy.publicId());
    form.type("channel", "BY_HAND").type("plannedLocal", "2020-11-20T12:00");
    Page shown = form.type("recipient", "The consul").press("save");
    id = shown.requireAt("deliveries/view").location().replaceFirst(".*[?&]id=", "");
    id = id.replaceFirst("&.*", "");
  }

  private String in(String page) {
    return "deliveries/" + page + "?campaign=" + campaign.slug();
  }

  private Page open(Visitor who, String page) {
    return who.open(in(page) + "&id=" + id).require(200);
  }

  private Page refusal() {
    Page form = open(salma, "report").type("outcome", "REFUSED");
    form.type("happenedLocal", "2020-11-20T12:30").type("recipient", "The guard at the gate");
    return form.type("note", "He said that nobody takes letters.");
  }

  private void tells(String outcome) {
    Page form = open(nadia, "report").type("outcome", outcome);
    form.type("happenedLocal", "2020-11-20T12:30").press("report").requireAt("deliveries/view");
  }

  @Test
  @DisplayName("R1: a report is stored together with a colleague's change of the plan's note")
  void reported() {
    Page report = refusal();
    open(nadia, "edit").type("note", "Take the side door.").press("save");
    Page shown = report.press("report").requireAt("deliveries/view");
    shown.requireWords("Refused", "The guard at the gate", "He said that nobody takes letters.");
    shown.requireWords("Take the side door.");
  }

  @Test
  @DisplayName(
      "R2: a recipient that both wrote is shown for a decision before the report is stored")
  void both() {
    Page report = refusal();
    open(nadia, "edit").type("recipient", "The ambassador").press("save");
    Page asked = report.press("report").requireWords(STALE).requireMistakeAt("recipient");
    assertEquals("The guard at the gate", asked.value("recipient"));
    assertEquals("He said that nobody takes letters.", asked.value("note"));
    assertEquals("REFUSED", asked.value("outcome"));
    open(nadia, "view").requireWords("Planned", "The ambassador");
    asked.press("report").requireAt("deliveries/view").requireWords("The guard at the gate");
  }

  @Test
  @DisplayName("R3: a report after a colleague's report is refused, and what was typed is kept")
  void refusesReportAfterReport() {
    Page report = refusal();
    tells("ACCEPTED");
    Page asked = report.press("report").requireWords(STALE + " Nothing was done.");
    assertEquals("He said that nobody takes letters.", asked.value("note"));
    assertEquals("The guard at the gate", asked.value("recipient"));
    assertFalse(asked.html().contains("value=\"REFUSED\""), "it cannot come behind the other");
    asked.press("report").requireMistakeAt("outcome");
    open(salma, "view").requireWords("Accepted").requireNoWords("The guard at the gate");
  }

  @Test
  @DisplayName(
      "R4: typed corrections are kept after a colleague's report; the planned time is fixed")
  void edited() {
    Page edit = open(salma, "edit").type("plannedLocal", "2020-11-21T09:00");
    edit.type("delegation", "Anna Malik");
    tells("LEFT_AT_DOOR");
    Page asked = edit.press("save").requireWords(STALE + " Nothing was done.");
    assertEquals("Anna Malik", asked.value("delegation"));
    assertFalse(asked.offers("plannedLocal"));
    asked.press("save").requireAt("deliveries/view").requireWords("Anna Malik", "Left");
    Page other = open(salma, "edit").type("nextStep", "Write").type("nextDue", "2020-12-01");
    open(nadia, "edit").type("note", "At the side door.").press("save");
    Page both = other.press("save").requireAt("deliveries/view");
    both.requireWords("Write", "At the side door.");
  }

  @Test
  @DisplayName(
      "R4: the reason for taking an outcome back is kept after a colleague's change, then used")
  void takenBack() {
    tells("ACCEPTED");
    Page view = open(salma, "view").type("reason", "It was another door.");
    open(nadia, "edit").type("note", "He was kind.").press("save");
    Page asked = view.press("takeBack").requireWords(STALE + " Nothing was done.");
    asked.requireWords("He was kind.", "Accepted");
    assertEquals("It was another door.", asked.value("reason"));
    asked.press("takeBack").requireNotice("The outcome is taken back. Both stay in the log.");
  }
}
