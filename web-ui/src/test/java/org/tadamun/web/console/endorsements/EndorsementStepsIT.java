package org.tadamun.web.console.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementStart;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The steps of endorsements in the console")
class EndorsementStepsIT extends AtTheDesk {

  private static final int BOARD = 200;
  private static final String APPROVED = "Approved. It can be published now.";

  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private Keys keys;
  @Inject private Visitors visitors;

  private Visitor anna;

  @BeforeEach
  void begin() {
    anna = visitors.of(desk.anna());
  }

  private String in(String page) {
    return "endorsements/" + page + "?campaign=" + desk.campaign().slug();
  }

  private Page command(String id, String verb) {
    return anna.open(in("command") + "&id=" + id + "&verb=" + verb).require(200);
  }

  @Test
  @DisplayName("an act by a key is shown with the name of the key")
  void byKey() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.RECEIVED).id();
    Person key = keys.caller(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    Acting.as(key, () -> commands.requestProof(id, null, null));
    anna.open(in("view") + "&id=" + id).requireWords("API key “Test”");
  }

  @Test
  @DisplayName("an ended endorsement can be erased once and is then listed as erased")
  void erased() throws Exception {
    EndorsementView declined = endorsementWorld.in(desk, EndorsementState.DECLINED);
    anna.open(in("view") + "&id=" + declined.id()).requireWords("Erase names and words");
    Page asked = command(declined.id(), "forget").requireWords("A request that is remembered with");
    Page done = asked.press("runFinal");
    done.requireNotice(
        "Erased. Nothing tells any more whose it was,"
            + " except packs that were frozen with it before.");
    done.requireNoWords("Union of Weavers").requireWords("Declined", "State, form, country");
    Page list = anna.open(in("list")).requireWords("All 1", "Declined 1", "Erased");
    list.requireNoWords("Union of Weavers");
    command(declined.id(), "forget").press("runFinal").requireWords("not possible in the state");
  }

  @Test
  @DisplayName("proofs and notes of a published endorsement can be erased; it stays public")
  void proofs() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.PUBLISHED).id();
    anna.open(in("view") + "&id=" + id).requireWords("Erase proofs and notes", "Published");
    Page done = command(id, "erase-proof").press("runFinal");
    done.requireNotice("Erased. Nothing of what proofs and notes said is left.");
    done.requireWords("Published", "Proofs and notes erased");
    done.requireNoWords(EndorsementWorld.PAGE, "Erase proofs and notes");
  }

  @Test
  @DisplayName("the record of an endorser can be erased only if no endorsement uses it")
  void record() throws Exception {
    String unused = endorsementWorld.union();
    String page = "endorsers/edit?campaign=" + desk.campaign().slug() + "&id=";
    anna.open(page + unused).press("forget").requireNotice("The record is erased.");
    anna.open(page + unused).require(404);
    String used = endorsementWorld.union();
    endorsementWorld.invited(desk, used, EndorsementDrafts.letter());
    anna.open(page + used).press("forget").requireWords("still belong to this record");
    anna.open(page + used).requireWords("Where this name stands", "Letter", "Not public");
    Page kind = anna.open(page + used).type("kind", "PERSON").type("organisationKind", "");
    kind.press("save").requireMistakeAt("kind");
  }

  @Test
  @DisplayName(
      "pages of a new endorsement say that its endorser asked to be taken off the campaign")
  void askedOff() throws Exception {
    String union = endorsementWorld.union();
    EndorsementView first = endorsementWorld.invited(desk, union, EndorsementDrafts.letter());
    endorsementWorld.bring(desk, first, EndorsementState.WITHDRAWN);
    EndorsementView again = endorsementWorld.invited(desk, union, EndorsementDrafts.letter());
    String said = "asked to be taken off this campaign";
    anna.open(in("view") + "&id=" + again.id()).requireWords(said);
    anna.open(in("edit") + "&id=" + again.id()).requireWords(said);
    anna.open(in("view") + "&id=" + first.id()).requireNoWords(said);
    endorsementWorld.bring(desk, again, EndorsementState.APPROVED);
    Page publish = command(again.id(), "publish").requireWords(said).type("basis", "CONSENT");
    publish = publish.press("run").type("consentOn", "2020-11-20").type("consentText", "Yes.");
    publish.press("run").requireMistakeAt("consentOn");
  }

  @Test
  @DisplayName(
      "R9: other public endorsements of the same endorser are named before and after a withdrawal")
  void namesOtherPublicEndorsements() throws Exception {
    String union = endorsementWorld.union();
    String letter = endorsementWorld.published(desk, union, EndorsementDrafts.letter()).id();
    EndorsementDraft signed =
        EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.SIGN_ON);
    String other = endorsementWorld.published(desk, union, signed).id();
    String still = "Still public of the same endorser";
    Page withdraw = command(letter, "withdraw").requireWords(still);
    assertTrue(withdraw.links("Union of Weavers").getFirst().endsWith("&id=" + other));
    Page done = withdraw.press("runFinal").requireAt("endorsements/view").requireWords(still);
    assertTrue(
        done.links("Union of Weavers").stream().anyMatch(link -> link.endsWith("&id=" + other)));
    anna.open(in("view") + "&id=" + other).requireWords("this one is still public");
    command(other, "withdraw").requireNoWords(still).press("runFinal").requireNoWords(still);
    anna.open(in("view") + "&id=" + letter).requireNoWords(still);
  }

  @Test
  @DisplayName("a typed consent stays visible beside a public act until its fields are emptied")
  void consentBesidePublicAct() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.APPROVED).id();
    Page publish = command(id, "publish").type("basis", "CONSENT").press("run");
    publish.type("consentOn", endorsementWorld.today().plusDays(2).toString());
    publish = publish.type("consentText", "Yes.").press("run").requireMistakeAt("consentOn");
    publish = publish.type("basis", "PUBLIC_ACT").press("run").requireMistakeAt("consentOn");
    publish.type("source_url", "https://news.example.org/report");
    publish.type("consentOn", "").type("consentText", "").press("run").requireNotice("Published.");
    command(id, "unpublish").press("run").requireNotice("It is no longer public.");
    assertFalse(command(id, "publish").offers("consentOn"), "there is none");
  }

  @Test
  @DisplayName("a consent typed in the same submit in which the basis changes is kept and checked")
  void consentWithTheChange() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.APPROVED).id();
    Page publish = command(id, "publish").type("basis", "CONSENT").press("run");
    publish.type("consentOn", endorsementWorld.today().plusDays(2).toString());
    publish.type("consentText", "Yes.").type("basis", "PUBLIC_ACT");
    Page kept = publish.press("run").requireMistakeAt("consentOn");
    assertEquals("Yes.", kept.value("consentText"));
    Page unread = kept.type("consentOn", "2020-13-01").press("run").requireMistakeAt("consentOn");
    assertEquals("2020-13-01", unread.value("consentOn"));
    unread.type("consentOn", "").type("consentText", "").type("basis", "").press("run");
    assertFalse(command(id, "publish").offers("consentOn"), "nothing of it was stored");
  }

  @Test
  @DisplayName("a promise gets another day and owner, and the audit trail keeps the old ones")
  void promiseGetsAnotherDay() throws Exception {
    LocalDate old = endorsementWorld.yesterday();
    String id = endorsementWorld.pledged(desk, old).id();
    LocalDate day = endorsementWorld.today().plusDays(30);
    anna.open(in("pledges")).requireWords("Overdue 1", "Another day or owner");
    Page form = command(id, "pledge").requireWords("The promise stays open.");
    assertEquals(old.toString(), form.value("promisedBy"));
    form.type("promisedBy", day.toString()).type("owner", desk.bilal().publicId());
    form.press("run").requireNotice("The promise has its new day and owner.");
    anna.open(in("pledges")).requireWords("Later 1").requireNoWords("Overdue 1");
    AuditEntry last = world.audit("endorsement", id).getLast();
    assertEquals("endorsement.pledged", last.action());
    assertEquals("PLEDGED; promisedBy=" + old + "; owner=" + desk.anna().publicId(), last.from());
    assertEquals("PLEDGED; promisedBy=" + day + "; owner=" + desk.bilal().publicId(), last.to());
  }

  @Test
  @DisplayName("the board of promises says when it shows only the first 200")
  void board() throws Exception {
    String owner = desk.anna().publicId();
    String name = World.unique("Union");
    LocalDate day = endorsementWorld.yesterday();
    Acting.does(
        desk.anna(),
        () -> {
          for (int i = 0; i <= BOARD; i++) {
            endorsements.createWith(
                desk.campaign().id(),
                EndorsementDrafts.union(name + i, "CA"),
                EndorsementDrafts.letter(),
                EndorsementStart.pledged(day, owner),
                false);
          }
        });
    Page board = anna.open(in("pledges")).requireWords("Only the first 200 of 201 promises");
    board.requireNoWords("Overdue 200");
    assertEquals(BOARD, board.links("Another day or owner").size());
  }

  @Test
  @DisplayName("approval is not offered to the person who recorded the only proof")
  void ownWord() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.VERIFYING).id();
    Page proof = command(id, "add-evidence").type("kind", "PHONE");
    proof.type("note", "I called them").press("run").requireAt("endorsements/view");
    String view = in("view") + "&id=" + id;
    Page own = anna.open(view).requireWords("You recorded the only proof");
    assertTrue(own.links("Approve").isEmpty(), own::html);
    Page other = visitors.of(desk.bilal()).open(view).requireWords("Somebody other than the one");
    assertFalse(other.links("Approve").isEmpty());
    command(id, "approve").press("run").requireWords("You recorded the only proof");
  }

  @Test
  @DisplayName("steps are offered to the organiser of the endorsement's country only")
  void countries() throws Exception {
    EndorsementView pledged = endorsementWorld.in(desk, EndorsementState.PLEDGED);
    Visitor swede = visitors.of(Role.COUNTRY_ORGANISER, desk.campaign(), "SE");
    Visitor canadian = visitors.of(Role.COUNTRY_ORGANISER, desk.campaign(), "CA");
    String view = in("view") + "&id=" + pledged.id();
    assertTrue(swede.open(view).require(200).links("It has arrived").isEmpty());
    assertTrue(swede.open(view).links("Edit").isEmpty());
    assertTrue(swede.open(in("pledges")).links("It has arrived").isEmpty());
    assertFalse(canadian.open(view).links("It has arrived").isEmpty());
    assertFalse(canadian.open(view).links("Edit").isEmpty());
    assertFalse(canadian.open(in("pledges")).links("It has arrived").isEmpty());
    String record =
        "endorsers/edit?campaign=" + desk.campaign().slug() + "&id=" + pledged.endorser().id();
    assertFalse(swede.open(record).require(200).offers("save"));
    assertTrue(canadian.open(record).require(200).offers("save"));
  }

  @Test
  @DisplayName("an embargo at an hour that the clocks skip is refused, and the typing is kept")
  void clocks() {
    Page form = anna.open(in("edit")).require(200).type("newEndorser_kind", "ORGANISATION");
    form.type("state", "RECEIVED")
        .type("newEndorser_country", "CA")
        .type("newEndorser_name_en", "Union of Weavers");
    form.type("kind", "LETTER").type("capacity", "FOR_ORGANISATION");
    Page refused = form.type("embargoUntil", "2026-03-29T01:30").press("save");
    refused.requireMistakeAt("embargoUntil");
    assertEquals("2026-03-29T01:30", refused.value("embargoUntil"));
  }

  @Test
  @DisplayName("R8: words that changed after they were read are shown before the approval")
  void read() throws Exception {
    EndorsementView verified = endorsementWorld.in(desk, EndorsementState.VERIFIED);
    String id = verified.id();
    Page dossier = anna.open(in("view") + "&id=" + id).require(200);
    Page approve = dossier.follow("Approve").require(200);
    EndorsementDraft other = EndorsementDrafts.letter("Words that nobody has read.");
    Acting.as(desk.bilal(), () -> endorsements.edit(id, verified.version(), other));
    approve.press("run").requireWords("changed after you had opened it");
    Page now = dossier.follow("Approve").requireAt("endorsements/view");
    now.requireNotice(
        "This was changed after you had opened it; this is how it stands now. Nothing was done.");
    now.requireWords("Words that nobody has read.", "Verified");
    now.follow("Approve").require(200).press("run").requireNotice(APPROVED);
  }

  @Test
  @DisplayName("R8: an edit that would undo an approval not yet seen asks first")
  void approvedMeanwhile() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.VERIFIED).id();
    Page old = anna.open(in("edit") + "&id=" + id).requireWords("Verified");
    Acting.as(desk.bilal(), () -> commands.approve(id, null, null));
    Page asked = old.type("quote_en", "Let him go.").press("save");
    asked.requireWords("changed after you had opened it. Nothing was done.", "Approved");
    assertEquals("Let him go.", asked.value("quote_en"));
    EndorsementView approved = Acting.as(desk.anna(), () -> endorsements.one(id));
    assertEquals(EndorsementState.APPROVED, approved.state());
    asked.press("save").requireAt("endorsements/view").requireWords("Verified", "Let him go.");
  }
}
