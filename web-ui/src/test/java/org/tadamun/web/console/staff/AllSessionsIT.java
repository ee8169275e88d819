package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("kernel.staff R4: Ending the sessions of everybody")
class AllSessionsIT extends LiveCampaign {

  private static final String OWN = "profile/edit";
  private static final String LIST = "staff/list";

  @Inject private People people;
  @Inject private Staff staff;
  @Inject private Visitors visitors;

  private Visitor administrator;
  private Visitor reader;

  @BeforeEach
  void begin() {
    administrator = visitors.everywhere(Role.ADMINISTRATOR);
    reader = visitors.of(Role.READER, campaign);
  }

  private int version(Person of) {
    return people.shown(of.publicId()).credentialVersion();
  }

  private StaffIdentity.Shown end(Person who, int version) throws Exception {
    return Acting.as(who, () -> staff.endAllSessions(version));
  }

  @Test
  @DisplayName("an administrator ends all sessions except their own")
  void end() {
    Visitor stolen = visitors.of(administrator.person());
    for (Visitor one : List.of(stolen, reader, administrator)) {
      one.open(OWN).requireAt(OWN);
    }
    Page page = administrator.open(LIST).require(200).press("endAll").requireAt(LIST);
    page.requireNotice("All sessions except this one have ended.");
    assertEquals("sign-in", stolen.open(OWN).path());
    assertEquals("sign-in", reader.open(OWN).path());
    administrator.open(OWN).requireAt(OWN);
    assertEquals(
        List.of("staff.all-sessions-ended"),
        world.audit("staff", administrator.person().publicId()).stream()
            .map(AuditEntry::action)
            .toList());
  }

  @Test
  @DisplayName("anybody can sign in again afterwards")
  void anew() {
    reader.open(OWN).requireAt(OWN);
    administrator.open(LIST).require(200).press("endAll").requireAt(LIST);
    reader.signOut();
    reader.open(OWN).requireAt(OWN);
  }

  @Test
  @DisplayName("coordinators and readers may not end them")
  void refused() throws Exception {
    reader.open(OWN).requireAt(OWN);
    for (Visitor one :
        List.of(visitors.coordinator(campaign), visitors.everywhere(Role.COORDINATOR))) {
      Page page = one.open(LIST + "?campaign=" + campaign.slug()).require(200);
      assertFalse(page.offers("endAll"), page::html);
      Person who = one.person();
      int version = version(who);
      assertThrows(Forbidden.class, () -> end(who, version));
      assertEquals(version, version(who));
    }
    Person person = reader.person();
    assertThrows(EJBAccessException.class, () -> end(person, version(person)));
    reader.open(OWN).requireAt(OWN);
  }

  @Test
  @DisplayName("an administrator whose own session was ended since may not end them")
  void late() throws Exception {
    Person who = administrator.person();
    int version = version(who);
    assertEquals(version + 1, end(who, version).credentialVersion());
    reader.open(OWN).requireAt(OWN);
    BusinessException late = assertThrows(BusinessException.class, () -> end(who, version));
    assertEquals(ProblemType.WRONG_STATE, late.type());
    reader.open(OWN).requireAt(OWN);
  }
}
