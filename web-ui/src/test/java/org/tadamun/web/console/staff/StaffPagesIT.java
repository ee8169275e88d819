package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The pages of staff")
class StaffPagesIT extends CoordinatorsDesk {

  private static final String INVITATION = "staff.invitation";

  /** The answer without a mail server, as in these tests. */
  private static final String WAITS =
      "No mail server is set up: the invitation waits in the outbox. Ask an administrator of the"
          + " whole installation for its link.";

  private static final String LET_IN =
      "Let in again. No mail server is set up: the link to a new password waits in the outbox. Ask"
          + " an administrator of the whole installation for it.";

  private static final String READ =
      "No mail server is set up: the invitation waits in the outbox, where its link can be read.";

  @Inject private People people;

  private String email;

  @BeforeEach
  void begin() {
    // Deactivation is refused if no administrator with a password would be left.
    people.hash(world.person(Role.ADMINISTRATOR, null, null).publicId(), "none that fits");
    email = World.unique("omar") + "@example.org";
  }

  private Page list() {
    return coordinator.open("staff/list?campaign=" + campaign.slug()).require(200);
  }

  private Page invited(Role role) {
    return list()
        .type("name", "Omar Weaver")
        .type("email", email)
        .type("role", role.name())
        .press("send");
  }

  private Page omar() {
    return coordinator
        .open(
            "staff/view?campaign="
                + campaign.slug()
                + "&id="
                + people.find(email).orElseThrow().publicId())
        .require(200);
  }

  private List<String> trail() {
    return world.audit("staff", people.find(email).orElseThrow().publicId()).stream()
        .map(AuditEntry::action)
        .toList();
  }

  @Test
  @DisplayName("somebody is invited by mail and listed as invited")
  void invites() {
    invited(Role.TRANSLATOR)
        .requireAt("staff/list")
        .requireNotice(WAITS)
        .requireWords("Omar Weaver", email);
    assertEquals(1, people.mails(INVITATION, email).size());
    omar().requireWords("Omar Weaver", email, campaign.title().in("en"));
  }

  @Test
  @DisplayName("only an administrator of the installation is told to read the outbox")
  void outbox() {
    coordinator = visitors.everywhere(Role.ADMINISTRATOR);
    invited(Role.TRANSLATOR).requireNotice(READ);
    omar().press("inviteAgain").requireNotice(READ);
  }

  @Test
  @DisplayName("the answer promises an invitation only if one is made")
  void promises() {
    invited(Role.TRANSLATOR).requireNotice(WAITS);
    invited(Role.READER).requireNotice(WAITS);
    assertEquals(1, people.mails(INVITATION, email).size());
    omar().press("shutOut").requireNotice("Shut out.");
    invited(Role.READER).requireNoWords(WAITS).requireWords("This person is shut out:");
    assertEquals(List.of(), people.mails(INVITATION, email));
    Visitor present = visitors.of(Role.READER, campaign);
    email = people.emailOf(present.person().publicId());
    Page said = invited(Role.TRANSLATOR).requireNoWords(WAITS);
    said.requireWords("This person works here already: the role was given. No mail server is set");
    said = invited(Role.TRANSLATOR).requireNoWords(WAITS);
    said.requireWords("has this role: nothing was changed, and no mail goes out.");
    assertEquals(1, people.mails("staff.role", email).size());
  }

  @Test
  @DisplayName("each missing field of an invitation has its message, and nothing is sent")
  void missing() {
    Page page = list().type("email", "nobody here").press("send");
    page.requireMistakeAt("name", "email", "role");
    assertEquals("nobody here", page.value("email"));
    Page country = list().type("name", "Omar").type("email", email).type("role", "READER");
    country.type("campaign_chosen", "").type("country", "SE");
    country.press("send").requireNoWords(WAITS).requireMistakeAt("campaign_chosen");
    assertTrue(people.find(email).isEmpty());
  }

  @Test
  @DisplayName(
      "R9: a role for countries needs a country, and one without a country shows a warning")
  void ofCountries() {
    Page refused = invited(Role.COUNTRY_ORGANISER).requireMistakeAt("country");
    assertTrue(people.find(email).isEmpty());
    refused.type("country", "SE").press("send").requireNotice(WAITS);
    String warning = "No country is named here.";
    omar().requireNoWords(warning);
    Person old = visitors.of(Role.COUNTRY_ORGANISER, campaign).person();
    String page = "staff/view?campaign=" + campaign.slug() + "&id=" + old.publicId();
    Page shown = coordinator.open(page).requireWords(warning);
    shown.type("role", "COUNTRY_ORGANISER").press("giveRole").requireMistakeAt("country");
  }

  @Test
  @DisplayName("a coordinator is not offered an administrator's role and cannot give it")
  void grantable() {
    Page page = list().type("name", "Omar").type("email", email).type("role", "ADMINISTRATOR");
    page.press("send").requireNoWords(WAITS);
    assertTrue(people.find(email).isEmpty());
    assertFalse(page.html().contains("value=\"ADMINISTRATOR\""));
    assertFalse(page.html().contains("value=\"LEGAL_OBSERVER\""), "nothing is opened by it");
    assertTrue(page.html().contains("value=\"READER\""));
  }

  @Test
  @DisplayName("a coordinator of one country is offered the roles for that country only")
  void oneCountry() {
    coordinator = visitors.of(Role.COORDINATOR, campaign, "SE");
    Page page = list();
    assertEquals("SE", page.value("country"));
    assertFalse(page.html().contains("value=\"DE\""), "of Germany she gives none");
    assertFalse(page.html().contains("value=\"ADMINISTRATOR\""));
    assertFalse(page.html().contains("value=\"READER\""), "who reads, reads all countries");
    invited(Role.COUNTRY_ORGANISER).requireNotice(WAITS);
    omar().requireWords("Country organiser", "Sweden");
    omar().type("role", "COORDINATOR").press("giveRole").requireNotice("The role was given.");
    Page elsewhere = list().type("name", "Zara").type("email", "x" + email);
    elsewhere.type("role", "COUNTRY_ORGANISER");
    elsewhere.type("country", "DE").press("send").requireNoWords(WAITS);
    assertTrue(people.find("x" + email).isEmpty());
    assertEquals(List.of("staff.invited", "staff.role-given"), trail());
  }

  @Test
  @DisplayName("the form is missing if the reader may give no role there")
  void nothingToGive() {
    assertTrue(list().offers("send"));
    Page everywhere = coordinator.open("staff/list").require(200);
    assertFalse(everywhere.offers("send"));
    assertFalse(everywhere.html().contains("href=\"#name\""), "nor a way to it");
  }

  @Test
  @DisplayName("an invitation can be repeated, and roles given and taken, with audit entries")
  void roles() {
    invited(Role.TRANSLATOR);
    omar().press("inviteAgain").requireNotice(WAITS);
    assertEquals(1, people.mails(INVITATION, email).size());
    omar().type("role", "READER").press("giveRole").requireNotice("The role was given.");
    omar().requireWords("Translator", "Reader");
    Page taken = omar();
    String take =
        taken.buttons().stream().filter(one -> one.contains("given:0")).findFirst().orElseThrow();
    taken.press(take).requireNotice("The role was taken away.");
    assertEquals(
        List.of("staff.invited", "staff.invited-again", "staff.role-given", "staff.role-withdrawn"),
        trail());
  }

  @Test
  @DisplayName("the list warns of a staff member without a role")
  void idle() {
    Visitor administrator = visitors.everywhere(Role.ADMINISTRATOR);
    String id = visitors.of(Role.READER, campaign).person().publicId();
    people.hash(id, "none that fits");
    assertFalse(row(administrator, id).contains("Without one, nothing of the console opens."));
    Page open = administrator.open("staff/view?id=" + id).require(200);
    String take =
        open.buttons().stream().filter(one -> one.contains("given:0")).findFirst().orElseThrow();
    open.press(take).requireNotice("The role was taken away.");
    assertTrue(row(administrator, id).contains("Without one, nothing of the console opens."));
  }

  /** The row of the person behind the mail address, where the roles are. */
  private String row(Visitor who, String id) {
    String address = people.emailOf(id);
    String html = who.open("staff/list?words=" + address).require(200).html();
    int begin = html.indexOf('>' + address);
    return html.substring(begin, html.indexOf("</tr>", begin));
  }

  @Test
  @DisplayName("a staff member is shut out at once, with the open session, and can be let in again")
  void shutOut() {
    Visitor reader = visitors.of(Role.READER, campaign);
    reader.open("help").requireAt("help");
    String id = "staff/view?campaign=" + campaign.slug() + "&id=" + reader.person().publicId();
    coordinator.open(id).press("shutOut").requireNotice("Shut out.");
    assertEquals("sign-in", reader.open("help").path());
    coordinator.open(id).press("letIn").requireNotice(LET_IN);
    assertFalse(coordinator.open(id).offers("letIn"));
  }

  @Test
  @DisplayName("R4: shutting out and letting in again ends a session that noticed neither")
  void shutOutUnnoticed() {
    Visitor stolen = visitors.of(Role.READER, campaign);
    stolen.open("help").requireAt("help");
    String id = "staff/view?campaign=" + campaign.slug() + "&id=" + stolen.person().publicId();
    coordinator.open(id).press("shutOut").requireNotice("Shut out.");
    coordinator.open(id).press("letIn").requireNotice(LET_IN);
    assertEquals("sign-in", stolen.open("help").path());
  }

  @Test
  @DisplayName("nobody may shut themselves out, and people outside one's reach answer 404")
  void limits() {
    String self = "staff/view?campaign=" + campaign.slug() + "&id=";
    assertFalse(coordinator.open(self + coordinator.person().publicId()).offers("shutOut"));
    Visitor administrator = visitors.everywhere(Role.ADMINISTRATOR);
    coordinator.open(self + administrator.person().publicId()).require(404);
    Visitor other = visitors.coordinator(world.liveCampaign());
    coordinator.open(self + other.person().publicId()).require(404);
    coordinator.open("staff/view?campaign=" + campaign.slug()).require(404);
    administrator.open("staff/list?campaign=no-such-campaign").require(404);
  }

  @Test
  @DisplayName("a translator gets 403 and no link")
  void closed() {
    Visitor translator = visitors.of(Role.TRANSLATOR, campaign);
    translator.open("staff/list?campaign=" + campaign.slug()).require(403);
    assertEquals(List.of(), translator.open("help").links("Staff"));
  }
}
