package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("A staff member who was invited and has not come yet")
class InvitedAgainIT extends LiveCampaign {

  private static final String READ =
      "No mail server is set up: the invitation waits in the outbox, where its link can be read.";

  private static final String CALLED_BACK =
      "The role was taken away, and the invitation called back with it: its link no longer works."
          + " The next role brings a new invitation.";

  @Inject private Invitations invitations;
  @Inject private People people;
  @Inject private Postman postman;
  @Inject private Queue queue;
  @Inject private Staff staff;
  @Inject private AsSystem system;
  @Inject private Texts texts;
  @Inject private Visitors visitors;

  private final String email = World.unique("nadia") + "@example.org";
  private Visitor coordinating;
  private Visitor administrating;
  private Person coordinator;
  private Person administrator;

  @BeforeEach
  void begin() {
    coordinating = visitors.coordinator(campaign);
    coordinator = coordinating.person();
    administrating = visitors.everywhere(Role.ADMINISTRATOR);
    administrator = administrating.person();
  }

  private String invite(Person who, String name, String language, Long campaignId)
      throws Exception {
    return inviteTo(new RoleRequest(Role.READER, campaignId, null), who, name, language);
  }

  private String inviteTo(RoleRequest role, Person who, String name, String language)
      throws Exception {
    Invitations.Draft draft = new Invitations.Draft(name, email, language, role);
    return Acting.as(who, () -> invitations.invite(draft)).publicId();
  }

  private void act(Person who, Runnable deed) throws Exception {
    Acting.does(who, () -> deed.run());
  }

  private static Page take(Page seen) {
    String first =
        seen.buttons().stream().filter(one -> one.contains("given:0")).findFirst().orElseThrow();
    return seen.press(first);
  }

  private String page(String id) {
    return "staff/view?campaign=" + campaign.slug() + "&id=" + id;
  }

  private JsonObject mail() {
    return people.mails("staff.invitation", email).getFirst().getJsonObject("parameters");
  }

  @Test
  @DisplayName("R1: staff who may give one of the roles may repeat the invitation for that role")
  void oneOfSeveral() throws Exception {
    String id = invite(administrator, "Nadia", "ar", null);
    assertEquals("كل الحملات", mail().getString("work"));
    assertEquals("READER", mail().getString("role"));
    assertThrows(Forbidden.class, () -> act(coordinator, () -> invitations.repeat(id)));
    RoleRequest organiser = new RoleRequest(Role.COUNTRY_ORGANISER, campaign.id(), "DE");
    inviteTo(organiser, coordinator, "Nadia", "ar");
    act(coordinator, () -> invitations.repeat(id));
    assertEquals(campaign.title().best(Locale.forLanguageTag("ar")), mail().getString("work"));
    assertEquals("COUNTRY_ORGANISER", mail().getString("role"));
    assertEquals("DE", mail().getString("country"));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> act(stranger, () -> invitations.repeat(id)));
    StaffView seen = Acting.as(administrator, () -> staff.byPublicId(id));
    for (StaffView.Assignment given : seen.assignments()) {
      act(administrator, () -> staff.revokeRole(id, given.publicId()));
    }
    assertThrows(NotFound.class, () -> act(administrator, () -> invitations.repeat(id)));
  }

  @Test
  @DisplayName(
      "the button to repeat it is shown only to staff who govern the person, who needs a role")
  void button() throws Exception {
    String id = invite(administrator, "Nadia", "ar", null);
    invite(coordinator, "Nadia", "ar", campaign.id());
    Page half = coordinating.open(page(id)).require(200);
    assertFalse(half.offers("inviteAgain"), "whether he has come is told to who governs him");
    administrating.open(page(id)).press("inviteAgain").requireNotice(READ);
    String above = world.person(Role.ADMINISTRATOR, campaign.id(), null).publicId();
    assertFalse(coordinating.open(page(above)).require(200).offers("inviteAgain"));
    Page seen = administrating.open(page(above)).require(200);
    assertTrue(seen.offers("inviteAgain"));
    take(seen).requireNotice(CALLED_BACK);
    assertFalse(administrating.open(page(above)).require(200).offers("inviteAgain"), "to nothing");
  }

  @Test
  @DisplayName(
      "the name is that typed last by staff who govern all roles; the audit trail has no name")
  void mended() throws Exception {
    String id = invite(coordinator, "Nadja", "ar", campaign.id());
    invite(coordinator, " Nadia Kern ", "de", campaign.id());
    StaffView seen = Acting.as(coordinator, () -> staff.byPublicId(id));
    assertEquals("Nadia Kern", seen.name());
    assertEquals("de", seen.language());
    assertEquals("Nadia Kern", mail().getString("name"));
    AuditEntry told = world.audit("staff", id).getLast();
    assertEquals("INVITED; name=…; language=ar", told.from());
    assertEquals("INVITED; name=…; language=de", told.to());

    invite(administrator, "Nadia K.", "de", null);
    invite(coordinator, "Somebody", "en", campaign.id());
    StaffView kept = Acting.as(coordinator, () -> staff.byPublicId(id));
    assertEquals("Nadia K.", kept.name(), "the administrator alone governs all his roles");
    assertEquals("INVITED", world.audit("staff", id).getLast().to());
  }

  private String token() {
    return people.token("staff.invitation", email).orElseThrow();
  }

  private String called(String token) {
    return system.run(() -> invitations.look(token)).name();
  }

  private void take(Person who, String id, Long campaignId) throws Exception {
    String role =
        Acting.as(who, () -> staff.byPublicId(id)).assignments().stream()
            .filter(given -> Objects.equals(campaignId, given.campaignId()))
            .findFirst()
            .orElseThrow()
            .publicId();
    act(who, () -> staff.revokeRole(id, role));
  }

  @Test
  @DisplayName(
      "staff R11: taking the last role removes the waiting mail and makes its link invalid")
  void nothingLeft() throws Exception {
    String id = invite(coordinator, "Sara", "en", campaign.id());
    invite(administrator, "Sara", "en", null);
    String link = token();
    take(coordinator, id, campaign.id());
    assertEquals("Sara", called(link), "the other role is left");
    take(administrator, id, null);
    BusinessException gone = assertThrows(BusinessException.class, () -> called(link));
    assertEquals(ProblemType.GONE, gone.type());
    assertEquals(List.of(), people.mails("staff.invitation", email), "it does not go out any more");
    assertEquals(id, invite(coordinator, "Sara", "en", campaign.id()));
    assertEquals("Sara", called(token()), "a new invitation brings a new link");
  }

  @Test
  @DisplayName("staff R11: a waiting mail whose role was taken names a role that is left")
  void otherLeft() throws Exception {
    String id = invite(administrator, "Sara", "en", null);
    inviteTo(
        new RoleRequest(Role.COUNTRY_ORGANISER, campaign.id(), "DE"), coordinator, "Sara", "en");
    String link = token();
    String title = campaign.title().best(Locale.ENGLISH);
    assertTrue(written().contains(title) && written().contains("Germany"), written());
    take(coordinator, id, campaign.id());
    String left = written();
    assertTrue(left.contains("role: " + called(Role.READER) + ", all campaigns"), left);
    assertFalse(left.contains(title) || left.contains("Germany"), left);
    assertTrue(left.contains(link), "the link is the same, and works");
    assertEquals("Sara", called(link));
    inviteTo(new RoleRequest(Role.READER, campaign.id(), null), coordinator, "Sara", "en");
    take(administrator, id, null);
    assertTrue(written().contains(title), written());
    inviteTo(new RoleRequest(Role.TRANSLATOR, null, null), administrator, "Sara", "en");
    take(administrator, id, null);
    String own = written();
    assertTrue(own.contains(called(Role.READER)) && own.contains(title), own);
  }

  private String called(Role role) {
    return texts.get(Locale.ENGLISH, "kernel.role." + role);
  }

  /** The text of the mail as it would be sent now. */
  private String written() {
    return postman.written(queue.newest("staff.invitation")).text().plain();
  }

  @Test
  @DisplayName(
      "staff R11: a new role after the last one was taken brings a new invitation and link")
  void corrected() throws Exception {
    String id = invite(administrator, "Sara", "en", null);
    String link = token();
    Page wrong = administrating.open(page(id)).require(200);
    assertTrue(wrong.html().contains("It is the last one"));
    take(wrong).requireNotice(CALLED_BACK);
    Page bare = administrating.open(page(id)).require(200);
    bare.type("role", "TRANSLATOR").press("giveRole").requireNotice(READ);
    String fresh = token();
    assertNotEquals(link, fresh);
    assertEquals("Sara", called(fresh));
    assertThrows(BusinessException.class, () -> called(link));
    Page more = administrating.open(page(id)).require(200);
    more.type("role", "READER").press("giveRole").requireNotice("The role was given.");
    assertEquals(fresh, token(), "the link that is out there stays good");
    Page two = administrating.open(page(id)).require(200);
    assertFalse(two.html().contains("It is the last one"));
    take(two).requireNotice("The role was taken away.");
    assertEquals("Sara", called(fresh));
    assertEquals(
        List.of(
            "staff.invited",
            "staff.role-withdrawn",
            "staff.role-given",
            "staff.invited-again",
            "staff.role-given",
            "staff.role-withdrawn"),
        world.audit("staff", id).stream().map(AuditEntry::action).toList());
  }

  @Test
  @DisplayName("staff R11: staff who may not give a role cannot invite again, and no mail is made")
  void notGiven() throws Exception {
    String id = invite(coordinator, "Sara", "en", campaign.id());
    take(coordinator, id, campaign.id());
    RoleRequest above = new RoleRequest(Role.READER, null, null);
    assertThrows(Forbidden.class, () -> act(coordinator, () -> staff.grant(id, above)));
    RoleRequest own = new RoleRequest(Role.READER, campaign.id(), null);
    assertThrows(
        NotFound.class, () -> act(coordinator, () -> invitations.give(id, own)), "not seen");
    assertEquals(List.of(), people.mails("staff.invitation", email));
  }
}
