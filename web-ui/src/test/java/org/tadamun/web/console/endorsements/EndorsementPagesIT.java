package org.tadamun.web.console.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of endorsements")
class EndorsementPagesIT extends AtTheDesk {

  @Inject private Endorsements endorsements;
  @Inject private Visitors visitors;

  private Visitor anna;
  private Visitor bilal;

  @BeforeEach
  void begin() {
    anna = visitors.of(desk.anna());
    bilal = visitors.of(desk.bilal());
  }

  private String in(String page) {
    return "endorsements/" + page + "?campaign=" + desk.campaign().slug();
  }

  private Page newcomer() {
    return anna.open(in("edit"))
        .require(200)
        .type("state", "RECEIVED")
        .type("newEndorser_kind", "ORGANISATION")
        .type("newEndorser_country", "CA")
        .type("newEndorser_name_en", World.unique("Union of Weavers"))
        .type("kind", "LETTER")
        .type("capacity", "FOR_ORGANISATION");
  }

  private Page command(Visitor who, String id, String verb) {
    return who.open(in("command") + "&id=" + id + "&verb=" + verb).require(200);
  }

  private static String id(Page shown) {
    return shown.location().replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
  }

  @Test
  @DisplayName("an endorsement of a new endorser is stored with its quote in its original language")
  void written() {
    Page page = newcomer().type("quote_ar", "أطلقوا سراحه").type("quote_en", "Let him go.");
    Page shown = page.type("original", "ar").press("save").requireAt("endorsements/view");
    shown.requireNotice("The endorsement is written down.");
    shown.requireWords("Union of Weavers", "Received", "أطلقوا سراحه");
    Page again = anna.open(in("edit") + "&id=" + id(shown));
    assertEquals("Let him go.", again.value("quote_en"));
    assertEquals("ar", again.value("original"));
    assertFalse(again.offers("newEndorser_kind"), "whose it is does not change");
  }

  @Test
  @DisplayName("the strip of states counts what each of its links lists, with the other filters")
  void strip() {
    newcomer().press("save").requireAt("endorsements/view");
    anna.open(in("list")).requireWords("All 1", "Received 1");
    anna.open(in("list") + "&words=weavers").requireWords("All 1", "Received 1");
    anna.open(in("list") + "&scope=OVERDUE").requireWords("All 0", "Received 0");
    anna.open(in("list") + "&scope=TO_DO&state=RECEIVED").requireWords("All 1", "Received 1");
  }

  @Test
  @DisplayName(
      "a second endorsement of one endorser, and one of an unknown one, are refused at the field")
  void known() {
    String union = endorsementWorld.union();
    Page first = anna.open(in("edit")).type("endorser_hinput", union).type("state", "RECEIVED");
    first.type("kind", "LETTER").type("capacity", "FOR_ORGANISATION");
    first.press("save").requireAt("endorsements/view");
    Page second = anna.open(in("edit")).type("endorser_hinput", union).type("state", "RECEIVED");
    second = second.type("kind", "LETTER").type("capacity", "FOR_ORGANISATION").press("save");
    second.requireMistakeAt("endorser_input").requireWords("already such an endorsement");
    anna.open(in("list")).requireWords("All 1");
    Page nobody = anna.open(in("edit")).type("endorser_hinput", "no-such-endorser");
    nobody.type("state", "RECEIVED").type("kind", "LETTER");
    nobody = nobody.type("capacity", "FOR_ORGANISATION").press("save");
    nobody.requireMistakeAt("newEndorser_kind", "newEndorser_name_en");
    anna.open(in("list")).requireWords("All 1");
  }

  @Test
  @DisplayName("each wrong field has its message, what was typed is kept, and nothing is stored")
  void wrong() {
    Page page = anna.open(in("edit")).type("quote_en", "Let him go.").press("save");
    page.requireMistakeAt("newEndorser_kind", "newEndorser_name_en", "state");
    assertEquals("Let him go.", page.value("quote_en"));
    assertEquals("", page.value("state"), "a promise is not booked as arrived by no choice");
    newcomer().type("state", "").press("save").requireMistakeAt("state");
    Page what = newcomer().type("kind", "").type("capacity", "").press("save");
    what.requireMistakeAt("kind", "capacity");
    Page markup = newcomer().type("quote_ar", "<b>x</b>").type("quote_en", "Fine");
    Page refused = markup.type("original", "en").press("save").requireMistakeAt("quote_ar");
    assertEquals("", refused.mistakeAt("quote_en"), "the mistake stands at its language");
    newcomer().type("sentOn", "2999-01-01").press("save").requireMistakeAt("sentOn");
    newcomer().type("language", "no such tongue").press("save").requireMistakeAt("language");
    anna.open(in("list")).requireWords("All 0");
  }

  @Test
  @DisplayName("all mistakes of endorser, statement, days and promise are shown at once")
  void together() {
    Page page = anna.open(in("edit")).type("state", "PLEDGED").type("displayRole_en", "<b>");
    page.type("sentOn", "2020-13-01").type("embargoUntil", "2020-02-30T12:00");
    Page refused = page.press("save");
    refused.requireMistakeAt("newEndorser_kind", "newEndorser_name_en", "newEndorser_country");
    refused.requireMistakeAt("kind", "capacity", "sentOn", "embargoUntil", "displayRole_en");
    refused.requireMistakeAt("promisedBy");
    assertEquals("2020-13-01", refused.value("sentOn"));
    assertEquals("2020-02-30T12:00", refused.value("embargoUntil"));
    assertEquals("<b>", refused.value("displayRole_en"));
    Page known = anna.open(in("edit")).type("endorser_hinput", endorsementWorld.union());
    known.type("state", "PLEDGED").press("save").requireMistakeAt("kind", "capacity", "promisedBy");
    anna.open(in("list")).requireWords("All 0");
  }

  @Test
  @DisplayName("R8: saving an unchanged form keeps the approval, the version and the audit trail")
  void unchanged() throws Exception {
    EndorsementDraft whole = EndorsementDrafts.whole(null);
    EndorsementDraft turned =
        new EndorsementDraft(
            whole.capacity(),
            whole.kind(),
            whole.country(),
            LocalizedText.of("ar", "نقابة النسّاجين").with("en", "Union of Weavers"),
            whole.displayRole(),
            whole.displayOrganisation(),
            whole.language(),
            null,
            whole.sentOn(),
            whole.receivedOn(),
            whole.quotes().reversed(),
            whole.embargoUntil());
    String id = endorsementWorld.invited(desk, turned).id();
    EndorsementView approved =
        endorsementWorld.bring(
            desk, Acting.as(desk.anna(), () -> endorsements.one(id)), EndorsementState.APPROVED);
    int trail = world.audit("endorsement", id).size();
    Page form = anna.open(in("edit") + "&id=" + id).require(200);
    form.press("save").requireAt("endorsements/view").requireNotice("The changes are saved.");
    EndorsementView read = Acting.as(desk.anna(), () -> endorsements.one(id));
    assertEquals(EndorsementState.APPROVED, read.state());
    assertEquals(approved.version(), read.version());
    assertEquals(turned, read.draft());
    assertEquals(trail, world.audit("endorsement", id).size());
  }

  @Test
  @DisplayName("the language of a letter is chosen by its name and can be cleared")
  void tongue() {
    Page form = newcomer();
    assertTrue(form.html().contains(">Swedish</option>"), "in the reader's language");
    Page shown = form.type("language", "sv").press("save").requireAt("endorsements/view");
    Page again = anna.open(in("edit") + "&id=" + id(shown));
    assertEquals("sv", again.value("language"));
    again.type("language", "").press("save").requireAt("endorsements/view");
    assertEquals("", anna.open(in("edit") + "&id=" + id(shown)).value("language"));
  }

  @Test
  @DisplayName("an endorsement goes by commands from receipt to publication and withdrawal")
  void goesFromReceiptToPublication() throws Exception {
    String id = id(newcomer().press("save"));
    command(anna, id, "request-proof").press("run").requireNotice("It is being verified now.");
    Page proof = command(anna, id, "add-evidence");
    proof.press("run").requireMistakeAt("kind");
    proof = command(anna, id, "add-evidence").type("kind", "PUBLIC_URL").type("url", "no address");
    proof.press("run").requireMistakeAt("url");
    proof = command(anna, id, "add-evidence").type("kind", "PUBLIC_URL");
    proof.type("url", "https://union.example.org/letter").press("run");
    anna.open(in("view") + "&id=" + id).requireWords("Verified", "union.example.org/letter");
    command(bilal, id, "approve").press("run").requireNotice("Approved. It can be published now.");
    Page publish = command(bilal, id, "publish").type("basis", "CONSENT").press("run");
    publish.requireMistakeAt("consentOn", "consentText");
    publish.type("consentOn", "2020-11-20").type("consentText", "You may show our name.");
    publish.press("run").requireNotice("Published.");
    command(bilal, id, "unpublish").press("run").requireNotice("It is no longer public.");
    Page rejected = command(bilal, id, "withdraw");
    rejected.type("note", "They asked us to").press("runFinal").requireWords("They asked us to");
    List<String> trail = world.audit("endorsement", id).stream().map(AuditEntry::action).toList();
    assertTrue(trail.size() >= 7, trail::toString);
  }

  @Test
  @DisplayName(
      "a rejection needs a reason; a command that the state forbids or that is stale is refused")
  void refusals() throws Exception {
    EndorsementView received = endorsementWorld.in(desk, EndorsementState.RECEIVED);
    Page rejection = command(anna, received.id(), "reject");
    assertEquals("reason", rejection.needs("runFinal"));
    rejection.press("runFinal").requireMistakeAt("reason");
    assertEquals("", command(anna, received.id(), "withdraw").needs("runFinal"));
    Page early = command(anna, received.id(), "approve").press("run");
    early.requireWords("not possible in the state", "Received");
    anna.open(in("command") + "&id=" + received.id() + "&verb=no-such-verb").require(404);
    Page old = command(anna, received.id(), "request-proof");
    command(bilal, received.id(), "request-proof").press("run");
    old.press("run").requireWords("This was changed after you had opened it.");
  }

  @Test
  @DisplayName("promises are sorted into overdue, soon and later; other campaigns' staff get 404")
  void pledges() throws Exception {
    endorsementWorld.in(desk, EndorsementState.PLEDGED);
    Page board = anna.open(in("pledges")).require(200).requireWords("Union of Weavers");
    board.requireWords("Overdue 1", "1 day late");
    endorsementWorld.pledged(desk, endorsementWorld.today().plusDays(7));
    endorsementWorld.pledged(desk, endorsementWorld.today().plusDays(8));
    board = anna.open(in("pledges")).requireWords("Overdue 1", "In the next seven days 1");
    board.requireWords("in 7 days", "Later 1", "in 8 days");
    Visitor foreign = visitors.coordinator(world.liveCampaign());
    foreign.open(in("pledges")).require(404);
  }

  /** In each of the two zones, at any hour, one has another day than UTC. */
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
  @DisplayName(
      "board and list call a promise overdue on the same day, whatever the reader's time zone")
  void dayOfPromises(String zone) throws Exception {
    anna.open("profile/edit").type("zone", zone).press("save").requireAt("profile/edit");
    endorsementWorld.in(desk, EndorsementState.PLEDGED);
    String today = endorsementWorld.invited(desk, EndorsementDrafts.letter()).id();
    Page pledge = command(anna, today, "pledge");
    pledge.type("promisedBy", endorsementWorld.today().toString()).press("run");
    Page board = anna.open(in("pledges")).requireWords("Overdue 1", "1 day late", "(today)");
    board.requireWords("In the next seven days 1");
    assertEquals(1, anna.open(in("list") + "&scope=OVERDUE").links("Union of Weavers").size());
    command(anna, today, "receive")
        .press("run")
        .requireNotice("Noted as received. Next it needs proof.");
  }

  @Test
  @DisplayName("the list finds by words, state and country and counts what it finds")
  void list() throws Exception {
    endorsementWorld.in(desk, EndorsementState.RECEIVED);
    endorsementWorld.published(desk, EndorsementDrafts.letter("So."));
    anna.open(in("list")).requireWords("All 2", "Received 1", "Published 1");
    assertEquals(1, anna.open(in("list") + "&state=RECEIVED").links("Union of Weavers").size());
    assertEquals(2, anna.open(in("list") + "&words=weav").links("Union of Weavers").size());
    assertEquals(0, anna.open(in("list") + "&words=miner").links("Union of Weavers").size());
    assertEquals(0, anna.open(in("list") + "&country=SE").links("Union of Weavers").size());
    assertEquals(2, anna.open(in("list") + "&country=CA").links("Union of Weavers").size());
  }

  @Test
  @DisplayName("a reader gets no steps; an organiser of another country may not edit or reject")
  void roles() throws Exception {
    EndorsementView received = endorsementWorld.in(desk, EndorsementState.RECEIVED);
    Visitor reader = visitors.of(Role.READER, desk.campaign());
    Page shown = reader.open(in("view") + "&id=" + received.id()).require(200);
    assertTrue(shown.links("Reject").isEmpty() && shown.links("Edit").isEmpty());
    reader.open(in("edit")).require(403);
    String pledge = in("command") + "&id=" + received.id() + "&verb=pledge";
    reader.open(pledge).require(403); // The form names colleagues.
    String reject = in("command") + "&id=" + received.id() + "&verb=reject";
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, desk.campaign(), "SE");
    Page edit = swede.open(in("edit") + "&id=" + received.id()).require(200);
    assertFalse(edit.requireWords("This can be read, not changed").offers("save"));
    assertEquals("SE", swede.open(in("edit")).value("newEndorser_country"));
    for (Visitor other : List.of(reader, swede)) {
      Page form = other.open(reject).require(200).type("reason", "Mine");
      form.press("runFinal").requireWords("Your role does not allow this.");
    }
    anna.open(in("view") + "&id=" + received.id()).requireWords("Received");
  }
}
