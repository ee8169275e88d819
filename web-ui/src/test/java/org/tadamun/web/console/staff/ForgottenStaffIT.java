package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.mail.boundary.Mails;
import org.tadamun.kernel.mail.boundary.TestMail;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Phones;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("R8: Erasing a staff member")
class ForgottenStaffIT extends LiveCampaign {

  private static final String INVITATION = "staff.invitation";

  @Inject private Invitations invitations;
  @Inject private Mails mails;
  @Inject private People people;
  @Inject private Phones phones;
  @Inject private SecondFactors factors;
  @Inject private Staff staff;
  @Inject private AsSystem system;
  @Inject private Tables tables;
  @Inject private Visitors visitors;

  private final String email = World.unique("forgetta") + "@example.org";
  private Visitor administrator;

  @BeforeEach
  void begin() {
    administrator = visitors.everything();
  }

  private String invite() throws Exception {
    RoleRequest reader = new RoleRequest(Role.READER, campaign.id(), null);
    Invitations.Draft draft =
        new Invitations.Draft(email.substring(0, email.indexOf('@')), email, "en", reader);
    return Acting.as(administrator.person(), () -> invitations.invite(draft)).publicId();
  }

  private Page page(Visitor who, String id) {
    return who.open("staff/view?campaign=" + campaign.slug() + "&id=" + id);
  }

  @Test
  @DisplayName("no column, page or waiting mail contains the person, who may be invited again")
  void invited() throws Exception {
    String id = invite();
    assertEquals(1, people.mails(INVITATION, email).size());
    page(administrator, id).press("forget").requireNotice("Erased.");
    assertEquals(List.of(), tables.columnsWith(email.substring(0, email.indexOf('@'))));
    assertEquals(List.of(), people.mails(INVITATION, email));
    page(administrator, id).require(404);
    Page list = administrator.open("staff/list?words=" + email).require(200);
    list.requireNoWords(email).requireWords("Nobody fits this search.");
    assertEquals(
        List.of("staff.invited", "staff.forgotten"),
        world.audit("staff", id).stream().map(AuditEntry::action).toList());
    assertNotEquals(id, invite());
    assertEquals(1, people.mails(INVITATION, email).size());
  }

  @Test
  @DisplayName("a waiting test mail to the person is removed, one to another person is not")
  void testMail() throws Exception {
    String id = invite();
    String other = World.unique("stays") + "@example.org";
    for (String address : List.of(email, other)) {
      Acting.does(administrator.person(), () -> mails.sendTest("Forgetta", address, "en"));
      assertEquals(1, people.mails(TestMail.CAUSE, address).size());
    }
    Acting.does(administrator.person(), () -> staff.forget(id));
    assertEquals(List.of(), people.mails(TestMail.CAUSE, email));
    assertEquals(List.of(), people.mails(INVITATION, email));
    assertEquals(1, people.mails(TestMail.CAUSE, other).size());
  }

  @Test
  @DisplayName("mails to others that the person caused name a former member when they are sent")
  void caused() throws Exception {
    Person gone = world.person(Role.ADMINISTRATOR, null, null);
    String name = World.unique("Forgetta");
    people.rename(gone.publicId(), name);
    String other = world.person(Role.READER, campaign.id(), null).publicId();
    people.hash(other, "of some password");
    RoleRequest translator = new RoleRequest(Role.TRANSLATOR, campaign.id(), null);
    Acting.does(
        gone,
        () -> {
          invitations.invite(new Invitations.Draft("Omar", email, "en", translator));
          staff.grant(other, translator);
          staff.deactivate(other);
          staff.reactivate(other);
        });
    List<String> caused = new ArrayList<>(people.readable(email));
    caused.addAll(people.readable(people.emailOf(other)));
    assertEquals(3, caused.size());
    requireNamed(caused, name);
    Acting.does(administrator.person(), () -> staff.deactivate(gone.publicId()));
    requireNamed(caused, name);
    Acting.does(administrator.person(), () -> staff.forget(gone.publicId()));
    requireNamed(caused, "A former member");
    for (String id : caused) {
      assertFalse(read(id).contains(name), id);
    }
  }

  private void requireNamed(List<String> mailIds, String name) throws Exception {
    for (String id : mailIds) {
      String plain = read(id);
      assertTrue(plain.contains(name), plain);
    }
  }

  private String read(String mailId) throws Exception {
    return Acting.as(administrator.person(), () -> mails.read(mailId)).plain();
  }

  @Test
  @DisplayName("the audit trail names a former member instead; the second factor is removed")
  void shutOut() throws Exception {
    Person gone = world.person(Role.COORDINATOR, campaign.id(), null);
    String address = people.emailOf(gone.publicId());
    String other = world.person(Role.READER, campaign.id(), null).publicId();
    Acting.does(
        gone, () -> staff.grant(other, new RoleRequest(Role.TRANSLATOR, campaign.id(), null)));
    phones.secured(gone);
    assertFalse(page(administrator, gone.publicId()).offers("forget"), "shut him out first");
    page(administrator, gone.publicId()).press("shutOut").requireNotice("Shut out.");
    page(administrator, gone.publicId()).press("forget").requireNotice("Erased.");
    assertTrue(people.find(address).isEmpty());
    assertFalse(system.run(() -> factors.isAsked(gone.publicId())));
    administrator.open("audit/list?campaign=" + campaign.slug()).requireWords("A former member");
  }

  @Test
  @DisplayName(
      "only an administrator of all may erase, and only invited or shut-out staff, for good")
  void refused() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String id = invite();
    Acting.refused(coordinator, Forbidden.class, () -> staff.forget(id));
    assertFalse(page(visitors.coordinator(campaign), id).offers("forget"));
    Visitor active = visitors.of(Role.READER, campaign);
    Acting.refused(
        administrator.person(), WrongState.class, () -> staff.forget(active.person().publicId()));
    Acting.refused(administrator.person(), NotFound.class, () -> staff.forget("nobody"));
    Acting.does(administrator.person(), () -> staff.forget(id));
    for (Runnable deed :
        List.<Runnable>of(
            () -> staff.forget(id),
            () -> staff.reactivate(id),
            () -> staff.deactivate(id),
            () -> invitations.repeat(id))) {
      Acting.refused(administrator.person(), WrongState.class, deed::run);
    }
  }
}
