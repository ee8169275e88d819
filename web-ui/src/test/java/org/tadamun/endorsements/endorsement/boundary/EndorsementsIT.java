package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Endorsements")
class EndorsementsIT extends AtTheDesk {

  @Inject private Addressees addressees;
  @Inject private AsSystem system;
  @Inject private EndorsementLists lists;
  @Inject private Endorsements endorsements;
  @Inject private Endorsers endorsers;

  @Test
  @DisplayName("An endorsement is read from the database as it was typed")
  void roundTrip() throws Exception {
    EndorsementDraft draft = EndorsementDrafts.whole(embassy(desk.campaign()));
    String id = endorsementWorld.invited(desk, draft).id();
    EndorsementView read = anna(() -> endorsements.one(id));
    assertEquals(draft, read.draft());
    assertEquals(desk.campaign().slug(), read.campaign());
    assertEquals("Embassy", read.addressee().name().in("en"));
    assertEquals(draft.sentOn(), read.date());
    assertEquals(EndorsementState.INVITED, read.state());
    assertNull(read.basis());
    assertFalse(read.shown());
    assertEquals(List.of("pledge", "decline", "receive", "withdraw"), read.commands());
  }

  @Test
  @DisplayName(
      "R11: one endorser gives one form to one addressee in one capacity, until that has ended")
  void duplicates() throws Exception {
    String union = endorsementWorld.union();
    EndorsementDraft letter = EndorsementDrafts.letter();
    EndorsementView first = endorsementWorld.invited(desk, union, letter);
    assertEquals("endorser", refusedField(() -> endorsementWorld.invited(desk, union, letter)));

    endorsementWorld.invited(
        desk, union, EndorsementDrafts.addressed(letter, embassy(desk.campaign())));
    endorsementWorld.invited(
        desk, union, EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.RESOLUTION));
    endorsementWorld.invited(endorsementWorld.desk(), union, letter);
    endorsementWorld.bring(desk, first, EndorsementState.DECLINED);
    endorsementWorld.invited(desk, union, letter);
  }

  @Test
  @DisplayName("R8: an edit takes the approval back; a published endorsement cannot be edited")
  void edit() throws Exception {
    EndorsementView approved = endorsementWorld.in(desk, EndorsementState.APPROVED);
    EndorsementDraft wanted = EndorsementDrafts.letter("Release him.");
    EndorsementView edited =
        anna(() -> endorsements.edit(approved.id(), approved.version(), wanted));
    assertEquals(EndorsementState.VERIFIED, edited.state());
    assertEquals("Release him.", edited.quotes().getFirst().text());
    assertThrows(
        Stale.class,
        () -> anna(() -> endorsements.edit(approved.id(), approved.version(), wanted)));

    EndorsementView shown = endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    WrongState refused =
        assertThrows(
            WrongState.class,
            () -> anna(() -> endorsements.edit(shown.id(), shown.version(), wanted)));
    assertEquals("PUBLISHED edit", refused.state() + " " + refused.verb());
    assertEquals(List.of(), anna(() -> endorsements.one(shown.id())).quotes());
  }

  @Test
  @DisplayName("The trail names the changed fields of an edit, without words")
  void trail() throws Exception {
    EndorsementView before = endorsementWorld.in(desk, EndorsementState.RECEIVED);
    EndorsementDraft wanted = EndorsementDrafts.letter("A very own sentence");
    anna(() -> endorsements.edit(before.id(), before.version(), wanted));
    String last = world.audit("endorsement", before.id()).getLast().to();
    assertTrue(last.contains("quotes"), last);
    assertFalse(last.contains("own sentence"), last);
  }

  @Test
  @DisplayName("R7: endorser R3: an endorsement keeps the endorser's name of its day")
  void oldName() throws Exception {
    EndorserView union = endorsementWorld.add(EndorsementDrafts.union("Weavers", "CA"));
    String id = endorsementWorld.invited(desk, union.id(), EndorsementDrafts.letter()).id();
    anna(
        () ->
            endorsers.edit(union.id(), union.version(), EndorsementDrafts.union("Spinners", "CA")));
    EndorsementView read = anna(() -> endorsements.one(id));
    assertEquals("Weavers", read.displayName().in("en"));
    assertEquals("Spinners", read.endorser().name().in("en"));
  }

  @Test
  @DisplayName("R12: a reader sees neither evidence, consent nor log")
  void reader() throws Exception {
    EndorsementView shown = endorsementWorld.in(desk, EndorsementState.PUBLISHED);
    Person reader = world.person(Role.READER, desk.campaign().id(), null);
    EndorsementView read = Acting.as(reader, () -> endorsements.one(shown.id()));
    assertEquals(List.of(), read.evidence());
    assertEquals(List.of(), read.events());
    assertEquals(List.of(), read.commands());
    assertNull(read.consentText());
    assertNull(read.consentOn());
    assertFalse(anna(() -> endorsements.one(shown.id())).evidence().isEmpty());
    Acting.refused(
        reader, EJBAccessException.class, () -> endorsements.edit(shown.id(), 1, shown.draft()));
  }

  @Test
  @DisplayName("Only organisers of its country in its campaign write an endorsement")
  void countries() throws Exception {
    String union = endorsementWorld.union();
    Person swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE");
    Person canadian = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "CA");
    Person stranger = endorsementWorld.desk().anna();
    EndorsementDraft letter = EndorsementDrafts.letter();
    Acting.refused(swede, Forbidden.class, () -> create(union, letter));
    Acting.refused(stranger, Forbidden.class, () -> create(union, letter));
    EndorsementView made = Acting.as(canadian, () -> create(union, letter));
    Acting.refused(
        swede, Forbidden.class, () -> endorsements.edit(made.id(), made.version(), letter));
    Acting.refused(stranger, Forbidden.class, () -> endorsements.one(made.id()));
    assertThrows(EJBAccessException.class, () -> endorsements.one(made.id()));
  }

  @Test
  @DisplayName("An endorsement and its new endorser are stored together or not at all")
  void newcomer() throws Exception {
    String name = World.unique("weavers");
    EndorsementDraft blank =
        new EndorsementDraft(
            null, null, null, null, null, null, null, null, null, null, null, null);
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> anna(() -> createWith(name, "CA", blank)));
    assertEquals(
        List.of("capacity", "kind"), refused.errors().stream().map(e -> e.field()).toList());
    assertEquals(0, known(name));
    assertEquals(
        "newEndorser.country",
        refusedField(() -> anna(() -> createWith(name, "XQ", EndorsementDrafts.letter()))));
    assertEquals(0, known(name));
    anna(() -> createWith(name, "CA", EndorsementDrafts.letter()));
    assertEquals(1, known(name));
  }

  @Test
  @DisplayName("A refusal names the wrong field, also for an addressee of another campaign")
  void mistakes() throws Exception {
    String elsewhere = embassy(endorsementWorld.desk().campaign());
    EndorsementDraft draft = EndorsementDrafts.letter();
    assertEquals(
        "addressee",
        refusedField(
            () -> endorsementWorld.invited(desk, EndorsementDrafts.addressed(draft, elsewhere))));
    assertEquals("endorser", refusedField(() -> endorsementWorld.invited(desk, "nobody", draft)));
    assertEquals(
        "displayRole.en",
        refusedField(
            () ->
                endorsementWorld.invited(
                    desk,
                    EndorsementDrafts.withRole(draft, LocalizedText.of("en", "x".repeat(151))))));
  }

  @Test
  @DisplayName("Count and list agree for the filters of this test; no order loses a row")
  void lists() throws Exception {
    long campaign = desk.campaign().id();
    for (EndorsementState state : EndorsementState.values()) {
      endorsementWorld.in(desk, state);
    }
    endorsementWorld.published(
        desk,
        EndorsementDrafts.embargoed(
            "Later.",
            endorsementWorld.today().plusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC)));
    Map<EndorsementState, Long> byState = anna(() -> lists.byState(campaign));
    assertEquals(EndorsementState.values().length, byState.size());
    assertEquals(2, byState.get(EndorsementState.PUBLISHED));
    assertEquals(1, count(EndorsementFilter.of(EndorsementFilter.Scope.SHOWN)));
    assertEquals(1, count(EndorsementFilter.of(EndorsementFilter.Scope.EMBARGOED)));
    assertEquals(4, count(EndorsementFilter.of(EndorsementFilter.Scope.TO_DO)));
    assertEquals(1, count(EndorsementFilter.of(EndorsementFilter.Scope.OVERDUE)));
    assertEquals(
        12,
        count(new EndorsementFilter(null, null, null, null, "CA", "WEÄVERS", null)),
        "accents and capitals do not matter");
    assertEquals(0, count(new EndorsementFilter(null, null, null, null, "CA", "100%", null)));
    for (EndorsementFilter.Order order : EndorsementFilter.Order.values()) {
      assertEquals(
          12,
          anna(() -> lists.rows(campaign, EndorsementFilter.ALL, order, false, 0, 50)).size(),
          order.name());
    }
    assertEquals(1, anna(() -> lists.pledges(campaign, 10)).size());
  }

  private long count(EndorsementFilter filter) throws Exception {
    long counted = anna(() -> lists.count(desk.campaign().id(), filter));
    long campaign = desk.campaign().id();
    var listed =
        anna(() -> lists.rows(campaign, filter, EndorsementFilter.Order.NAME, true, 0, 100));
    assertEquals(listed.size(), counted);
    return counted;
  }

  private EndorsementView create(String endorser, EndorsementDraft draft) {
    long campaign = desk.campaign().id();
    return endorsements.create(campaign, endorser, draft, EndorsementStart.INVITED, false);
  }

  private EndorsementView createWith(String name, String country, EndorsementDraft draft) {
    return endorsements.createWith(
        desk.campaign().id(),
        EndorsementDrafts.union(name, country),
        draft,
        EndorsementStart.RECEIVED,
        false);
  }

  private long known(String name) throws Exception {
    return anna(() -> endorsers.count(new EndorserFilter(null, null, name)));
  }

  private String embassy(CampaignView whose) {
    var details =
        new AddresseeDetails(
            AddresseeKind.EMBASSY,
            LocalizedText.of("en", "Embassy"),
            "PK",
            "CA",
            "Ottawa",
            "America/Toronto",
            null,
            null,
            null,
            null);
    return system.run(() -> addressees.add(whose.id(), details, false)).publicId();
  }

  private static String refusedField(Executable work) {
    return assertThrows(InvalidInput.class, work).errors().getFirst().field();
  }
}
