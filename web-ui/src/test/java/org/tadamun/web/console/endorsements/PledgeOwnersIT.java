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
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The owners on the board of promises")
class PledgeOwnersIT extends AtTheDesk {

  private static final String NOBODY = "No one follows it up any more";

  @Inject private EndorsementCommands commands;
  @Inject private People people;
  @Inject private Staff staff;
  @Inject private Visitors visitors;

  private Person administrator;

  @BeforeEach
  void begin() {
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    // Deactivation is refused if no administrator with a password would be left.
    people.hash(administrator.publicId(), "none that fits");
  }

  /** The id of a new endorsement that is promised by the day. */
  private String promised(Person owner, LocalDate by) throws Exception {
    String id = endorsementWorld.invited(desk, EndorsementDrafts.letter()).id();
    Acting.as(desk.anna(), () -> commands.pledge(id, null, by, owner.publicId(), null));
    return id;
  }

  private String in(String page) {
    return "endorsements/" + page + "?campaign=" + desk.campaign().slug();
  }

  private Page board(Visitor who) {
    return who.open(in("pledges")).require(200);
  }

  private void shutOut(Person person) throws Exception {
    Acting.does(administrator, () -> staff.deactivate(person.publicId()));
  }

  @Test
  @DisplayName("a promise whose owner was deactivated comes first until another owner is chosen")
  void shutOut() throws Exception {
    Visitor bilal = visitors.of(desk.bilal());
    LocalDate yesterday = endorsementWorld.yesterday();
    String hers = promised(desk.anna(), yesterday);
    String his = promised(desk.bilal(), yesterday.minusDays(1));
    String before = board(bilal).requireNoWords(NOBODY).html();
    assertTrue(before.indexOf(his) < before.indexOf(hers), "the earlier day first");
    shutOut(desk.anna());
    String after = board(bilal).requireWords(NOBODY).html();
    assertTrue(after.indexOf(hers) < after.indexOf(his), "the one that is nobody's first");
    assertEquals(after.indexOf(NOBODY), after.lastIndexOf(NOBODY), "his is followed up");
    Page form = bilal.open(in("command") + "&id=" + hers + "&verb=pledge").require(200);
    assertEquals("", form.value("owner"), "nobody is chosen silently");
    Page refused = form.press("run").requireMistakeAt("owner");
    refused.type("owner", desk.bilal().publicId()).press("run");
    board(bilal).requireNoWords(NOBODY);
  }

  @Test
  @DisplayName("a promise whose owner has lost the role is marked, for readers too")
  void roleTaken() throws Exception {
    Person leaving = world.person(Role.COORDINATOR, desk.campaign().id(), null);
    Visitor reader = visitors.of(Role.READER, desk.campaign());
    promised(leaving, endorsementWorld.yesterday());
    String role =
        Acting.as(administrator, () -> staff.byPublicId(leaving.publicId()))
            .assignments()
            .getFirst()
            .publicId();
    board(reader).requireNoWords(NOBODY);
    Acting.does(administrator, () -> staff.revokeRole(leaving.publicId(), role));
    Page marked = board(reader).requireWords(NOBODY, "until now");
    assertTrue(marked.links("Another day or owner").isEmpty(), "a reader changes nothing");
    RoleRequest ofCountry = new RoleRequest(Role.COORDINATOR, desk.campaign().id(), "CA");
    Acting.does(administrator, () -> staff.grant(leaving.publicId(), ofCountry));
    board(reader).requireNoWords(NOBODY);
  }

  private String roleOf(Person person, String country) throws Exception {
    return Acting.as(administrator, () -> staff.byPublicId(person.publicId()))
        .assignments()
        .stream()
        .filter(given -> country.equals(given.country()))
        .findFirst()
        .orElseThrow()
        .publicId();
  }

  @Test
  @DisplayName("a promise is marked if its owner has lost the role for its country")
  void countryTaken() throws Exception {
    Person sven = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "CA");
    RoleRequest sweden = new RoleRequest(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE");
    Acting.does(administrator, () -> staff.grant(sven.publicId(), sweden));
    String id = promised(sven, endorsementWorld.yesterday());
    Visitor anna = visitors.of(desk.anna());
    board(anna).requireNoWords(NOBODY);
    String canada = roleOf(sven, "CA");
    Acting.does(administrator, () -> staff.revokeRole(sven.publicId(), canada));
    board(anna).requireWords(NOBODY);
    Page form = anna.open(in("command") + "&id=" + id + "&verb=pledge").require(200);
    assertEquals("", form.value("owner"));
    assertFalse(form.html().contains(sven.publicId()), "he would be refused");
    form.type("owner", desk.anna().publicId()).press("run");
    board(anna).requireNoWords(NOBODY);
  }
}
