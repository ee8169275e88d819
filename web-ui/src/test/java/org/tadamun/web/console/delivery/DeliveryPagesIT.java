package org.tadamun.web.console.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.petition.delivery.boundary.Receipts;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of deliveries")
class DeliveryPagesIT extends CoordinatorsDesk {

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Receipts receipts;

  private AddresseeView embassy;

  @BeforeEach
  void begin() {
    embassy = deliveryWorld.embassy(campaign.id(), "GB");
  }

  private String in(String page) {
    return "deliveries/" + page + "?campaign=" + campaign.slug();
  }

  private Page planned() {
    return coordinator
        .open(in("edit"))
        .require(200)
        .type("addressee", embassy.publicId())
        .type("channel", "BY_HAND")
        .type("plannedLocal", "2020-11-20T12:00")
        .type("delegation", "Anna Malik\r\nBilal Shah")
        .type("nextStep", "Ring twice")
        .type("nextDue", "2020-11-19")
        .press("save");
  }

  private static String id(Page shown) {
    return shown.location().replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
  }

  private Page report(String id) {
    return coordinator.open(in("report") + "&id=" + id).require(200);
  }

  private Page told(String id, String outcome) {
    Page form = report(id).type("outcome", outcome).type("happenedLocal", "2020-11-20T12:30");
    return form.press("report");
  }

  @Test
  @DisplayName("a delivery is planned and reported, and the next one is planned after it")
  void told() {
    Page shown = planned().requireAt("deliveries/view").requireNotice("The attempt is planned.");
    shown.requireWords("Anna Malik", "Ring twice", "Planned", "Europe/London");
    Page refused = told(id(shown), "REFUSED").requireAt("deliveries/view");
    refused.requireWords("What came of it is on record.", "Refused");
    Page next = coordinator.open(in("edit") + "&follows=" + id(shown)).require(200);
    next.type("channel", "POST").press("save").requireAt("deliveries/view");
    Page board = coordinator.open(in("board")).require(200);
    board.requireWords("EMBASSY in GB", "(Europe/London)");
    assertEquals(2, coordinator.open(in("list")).links("EMBASSY in GB").size());
  }

  @Test
  @DisplayName("the board names the time zone of the embassy for a planned time")
  void clock() {
    Page shown = planned().requireAt("deliveries/view");
    Page board = coordinator.open(in("board")).require(200);
    board.requireWords("Planned for", "(Europe/London)");
    told(id(shown), "REFUSED").requireWords("(Europe/London)");
    board = coordinator.open(in("board")).require(200);
    board.requireNoWords("Planned for").requireWords("(Europe/London)");
  }

  @Test
  @DisplayName("no link to freeze a pack is shown if the campaign has no petition")
  void nothingToFreeze() {
    assertTrue(coordinator.open(in("board")).require(200).links("Freeze a pack").isEmpty());
    Page form = coordinator.open(in("edit") + "&addressee=" + embassy.publicId()).require(200);
    form.requireNoWords("Freeze a pack");
  }

  private Page typed() {
    return coordinator
        .open(in("edit"))
        .require(200)
        .type("addressee", embassy.publicId())
        .type("channel", "BY_HAND")
        .type("nextStep", "Send by registered post")
        .type("nextDue", "2020-12-03");
  }

  @Test
  @DisplayName(
      "the next step typed in a plan is kept if the outcome is reported from the same form")
  void atOnce() {
    Page form = typed().press("tell").requireAt("deliveries/report");
    assertEquals("Send by registered post", form.value("nextStep"));
    Page missing = form.type("happenedLocal", "2020-11-20T12:30").press("report");
    missing.requireMistakeAt("outcome");
    Page whole = missing.type("outcome", "REFUSED").type("happenedLocal", "2020-11-20T12:30");
    Page shown = whole.press("report").requireAt("deliveries/view");
    shown.requireWords("What came of it is on record.", "Send by registered post");
    coordinator.open(in("list") + "&due=true").requireWords("All 1");
  }

  @Test
  @DisplayName("the next step of a saved plan is done once the outcome is reported")
  void later() {
    String id = id(typed().press("save").requireAt("deliveries/view"));
    assertEquals("", report(id).value("nextStep"));
    told(id, "REFUSED").requireNoWords("Send by registered post");
  }

  @Test
  @DisplayName("saving an unchanged delivery writes no audit entry")
  void unchanged() {
    String id = id(planned());
    Page form = coordinator.open(in("edit") + "&id=" + id).require(200);
    form.press("save").requireAt("deliveries/view").requireNotice("Saved.");
    told(id, "REFUSED");
    coordinator.open(in("edit") + "&id=" + id).press("save").requireAt("deliveries/view");
    assertEquals(
        List.of("delivery.planned", "delivery.reported"),
        world.audit("delivery", id).stream().map(AuditEntry::action).toList());
  }

  @Test
  @DisplayName("each missing field has its message, and what was typed is kept")
  void missing() {
    Page page = coordinator.open(in("edit")).type("note", "By bicycle").press("save");
    page.requireMistakeAt("addressee", "channel");
    assertEquals("By bicycle", page.value("note"));
    page.type("plannedLocal", "tomorrow").press("save").requireMistakeAt("plannedLocal");
    Page report = report(id(planned())).type("happenedLocal", "");
    assertEquals("outcome", report.needs("report"), "a refusal would drop a chosen picture");
    report = report.requireWords("A step needs a day, and a day a step.").press("report");
    report.requireMistakeAt("outcome", "happenedLocal");
    coordinator.open(in("list")).requireWords("All 1");
  }

  @Test
  @DisplayName("an outcome must fit the channel and may not lie in the future")
  void outcomes() {
    String id = id(planned());
    assertFalse(report(id).html().contains("value=\"POSTED\""), "nobody posts in person");
    Page future = report(id).type("outcome", "ACCEPTED").type("happenedLocal", "2999-01-01T00:00");
    future.press("report").requireMistakeAt("happenedLocal");
  }

  @Test
  @DisplayName(
      "a PDF as a receipt is refused, a picture is kept; in a refused form it must be chosen again")
  void receipt() {
    String id = id(planned());
    Page pdf = report(id).type("outcome", "ACCEPTED").type("happenedLocal", "2020-11-20T12:30");
    pdf.file("receipt", "receipt.pdf", "%PDF-1.7 x").press("report").requireMistakeAt("receipt");
    Page picture = report(id).type("happenedLocal", "").file("receipt", "receipt.png", "picture");
    picture.press("report").requireWords("Please choose the file again.");
    assertTrue(coordinator.open(in("view") + "&id=" + id).offers("callOff"), "nothing was told");
    Page whole = report(id).type("outcome", "ACCEPTED").type("happenedLocal", "2020-11-20T12:30");
    whole.file("receipt", "IMG_1.jpg", DeliveryWorld.photograph().content());
    Page kept = whole.press("report").requireAt("deliveries/view").requireWords("IMG_1.jpg");
    assertEquals(1, kept.links("Save the picture").size());
  }

  @Test
  @DisplayName("the receipt that was seen is removed, but not one that a colleague added since")
  void otherReceipt() throws Exception {
    String id = id(planned());
    told(id, "ACCEPTED");
    Person colleague = world.person(Role.COORDINATOR, campaign.id(), null);
    Acting.as(colleague, () -> receipts.add(id, null, DeliveryWorld.photograph()));
    String view = in("view") + "&id=" + id;
    Page older = coordinator.open(view).require(200);
    Acting.as(colleague, () -> receipts.remove(id, null));
    Acting.as(colleague, () -> receipts.add(id, null, DeliveryWorld.photograph()));
    older.press("remove").requireWords("This was changed after you had opened it.");
    Page still = coordinator.open(view).requireWords("IMG_1.jpg");
    still.press("remove").requireNotice("The receipt is removed.").requireNoWords("IMG_1.jpg");
  }

  @Test
  @DisplayName(
      "an outcome is taken back with a reason, personal details are erased, a plan is called off")
  void verbs() {
    String id = id(planned());
    told(id, "ACCEPTED");
    String view = in("view") + "&id=" + id;
    Page asked = coordinator.open(view);
    assertEquals("reason", asked.needs("takeBack"));
    asked.press("takeBack").requireMistakeAt("reason");
    Page back = coordinator.open(view).type("reason", "It was the wrong door").press("takeBack");
    back.requireWords("The outcome is taken back.", "It was the wrong door", "Planned");
    Page erased = coordinator.open(view).press("forget");
    erased.requireNotice("The personal details are erased.");
    erased.requireNoWords("Anna Malik", "It was the wrong door");
    coordinator.open(view).requireNoWords("Correct or erase");
    told(id, "ACCEPTED");
    assertFalse(coordinator.open(view).offers("forget"), "nothing is left");
    Page later = report(id).type("outcome", "RETURNED").type("happenedLocal", "2020-11-20T12:40");
    later.type("note", "To Zara Khan").press("report").requireWords("Zara Khan");
    Page forgotten = coordinator.open(view).press("forget");
    forgotten.requireNotice("The personal details are erased.").requireNoWords("Zara Khan");
    String other = id(planned());
    assertFalse(coordinator.open(in("view") + "&id=" + other).offers("forget"));
    Page off = coordinator.open(in("view") + "&id=" + other).press("callOff");
    off.requireAt("deliveries/board").requireNotice("The plan is called off.");
    coordinator.open(in("view") + "&id=" + other).require(404);
  }

  @Test
  @DisplayName("taking an outcome back says which earlier outcome is valid again")
  void standsAgain() {
    String id = id(planned());
    told(id, "ACCEPTED");
    String again = "Taken back, and this stands again:";
    told(id, "RETURNED").requireNoWords(again);
    String view = in("view") + "&id=" + id;
    Page back = coordinator.open(view).type("reason", "The wrong row").press("takeBack");
    back.requireWords("Came back", again + " Accepted").requireNoWords(again + " Planned");
    back = coordinator.open(view).type("reason", "The wrong door").press("takeBack");
    back.requireWords(again + " Accepted", again + " Planned");
  }

  @Test
  @DisplayName("the list filters by what the URL says and finds nothing for an addressee elsewhere")
  void filters() {
    planned();
    coordinator.open(in("list") + "&channel=POST").requireWords("All 0");
    coordinator.open(in("list") + "&channel=BY_HAND&country=GB").requireWords("All 1");
    coordinator.open(in("list") + "&due=true").requireWords("All 1");
    coordinator.open(in("list") + "&incident=true").requireWords("All 0");
    AddresseeView foreign = deliveryWorld.embassy(world.liveCampaign().id(), "GB");
    coordinator.open(in("list") + "&addressee=" + foreign.publicId()).requireWords("All 0");
    coordinator.open(in("board") + "&standing=DUE").require(200);
  }

  @Test
  @DisplayName("an organiser may report in their country only; a reader may not open a delivery")
  void roles() throws Exception {
    String id = id(planned());
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, campaign, "SE");
    for (String page : List.of("view", "report", "edit")) {
      Page seen = swede.open(in(page) + "&id=" + id).require(200);
      seen.requireWords("your role is for other countries");
      assertFalse(seen.offers("report") || seen.offers("save") || seen.offers("callOff"), page);
      assertEquals(page.equals("view"), seen.links("Do not change anything").isEmpty(), page);
    }
    assertFalse(swede.open(in("view") + "&id=" + id).html().contains("deliveries/edit"));
    assertFalse(swede.open(in("edit") + "&follows=" + id).require(200).offers("save"));
    Page none = swede.open(in("edit")).require(200);
    none.requireWords("no addressee to whom you may deliver").follow("New addressee");
    assertFalse(none.offers("save"), "nobody there");
    none.follow("Deliveries").requireAt("deliveries/board");
    deliveryWorld.embassy(campaign.id(), "SE");
    assertTrue(swede.open(in("edit")).require(200).offers("save"), "for her own country");
    told(id, "ACCEPTED");
    Page told = swede.open(in("view") + "&id=" + id).require(200);
    assertFalse(told.offers("takeBack") || told.offers("forget") || told.offers("add"));
    Person colleague = world.person(Role.COORDINATOR, campaign.id(), null);
    Acting.as(colleague, () -> receipts.add(id, null, DeliveryWorld.photograph()));
    String picture = "Save the picture";
    assertEquals(1, coordinator.open(in("view") + "&id=" + id).links(picture).size());
    assertEquals(0, swede.open(in("view") + "&id=" + id).links(picture).size());
    coordinator.open(in("view") + "&id=" + id).type("reason", "Wrong door").press("takeBack");
    coordinator.open(in("view") + "&id=" + id).requireWords("Planned");
    List<Integer> closed = List.of(403, 404);
    Visitor reader = visitors.of(Role.READER, campaign);
    assertTrue(closed.contains(reader.open(in("view") + "&id=" + id).status()));
    reader.open(in("board")).require(200).requireNoWords("Anna Malik");
  }
}
