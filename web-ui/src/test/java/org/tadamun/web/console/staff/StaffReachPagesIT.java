package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.DeniedLog;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;
import org.tadamun.web.testing.log.LogLines;

@InServer
@DisplayName("The pages of staff for a coordinator of one of two campaigns")
class StaffReachPagesIT extends CoordinatorsDesk {

  private static final String NOT_GOVERNED = "This person has roles that you may not give.";
  private static final String ABOVE =
      "Only somebody who reaches as far as the person who shut this one out";
  private static final String IDLE = "A country narrows nothing that it shows";
  private static final String NOT_THERE = "You may not give this role there.";

  @Inject private Staff staff;

  private CampaignView other;
  private Visitor administrator;

  @BeforeEach
  void begin() {
    other = world.liveCampaign();
    administrator = visitors.everywhere(Role.ADMINISTRATOR);
  }

  private void give(Person person, Role role, CampaignView where, String country) throws Exception {
    RoleRequest wanted = new RoleRequest(role, where.id(), country);
    Acting.does(administrator.person(), () -> staff.grant(person.publicId(), wanted));
  }

  private Page form() {
    return coordinator.open("staff/list?campaign=" + campaign.slug()).require(200);
  }

  @Test
  @DisplayName("a person who works in another campaign too is not offered to be shut out or let in")
  void shutOut() throws Exception {
    Person omar = visitors.of(Role.READER, campaign).person();
    give(omar, Role.TRANSLATOR, other, null);
    String id = "staff/view?campaign=" + campaign.slug() + "&id=" + omar.publicId();
    Page page = coordinator.open(id).require(200).requireWords(NOT_GOVERNED);
    assertFalse(page.offers("shutOut"), "it would be refused");
    page.requireWords("Reader").requireNoWords("In another campaign", "Here since");
    Page all = administrator.open(id).require(200).requireNoWords(NOT_GOVERNED);
    all.press("shutOut").requireNotice("Shut out.");
    Page out = coordinator.open(id).require(200).requireWords(NOT_GOVERNED);
    assertFalse(out.offers("letIn"), "it would be refused");
    String take =
        out.buttons().stream().filter(one -> one.contains("given:0")).findFirst().orElseThrow();
    out.press(take).requireNotice("The role was taken away.");
    String there = id.replace(campaign.slug(), other.slug());
    Page above = visitors.coordinator(other).open(there).require(200).requireWords(ABOVE);
    assertFalse(above.offers("letIn"), "an administrator shut him out");
    assertFalse(above.offers("giveRole"), "it would be refused");
    assertTrue(administrator.open(there).require(200).offers("letIn"));
  }

  @Test
  @DisplayName("one's own page does not say that a role is missing for shutting out")
  void self() throws Exception {
    give(coordinator.person(), Role.READER, other, null);
    String id = coordinator.person().publicId();
    coordinator
        .open("staff/view?campaign=" + campaign.slug() + "&id=" + id)
        .require(200)
        .requireNoWords(NOT_GOVERNED);
  }

  @Test
  @DisplayName("the form offers only campaigns in which the reader may give a role")
  void offered() throws Exception {
    give(coordinator.person(), Role.READER, other, null);
    String places = places(form());
    assertTrue(places.contains("value=\"" + campaign.id() + "\""), places);
    assertFalse(places.contains("value=\"" + other.id() + "\""), places);
    assertFalse(places.contains("value=\"\""), "not all campaigns: " + places);
    Page all = administrator.open("staff/list").require(200);
    assertTrue(places(all).contains("In all campaigns"), places(all));
    assertTrue(places(all).contains("value=\"" + other.id() + "\""), places(all));
  }

  private static String places(Page page) {
    int start = page.html().indexOf("id=\"campaign_chosen\"");
    return page.html().substring(start, page.html().indexOf("</select>", start));
  }

  @Test
  @DisplayName("a role outside one's country is refused at the country and logged")
  void country() throws Exception {
    give(coordinator.person(), Role.COORDINATOR, other, "SE");
    String email = World.unique("omar") + "@example.org";
    Page page = form().type("name", "Omar").type("email", email);
    page = page.type("role", "COUNTRY_ORGANISER");
    page = page.type("campaign_chosen", String.valueOf(other.id()));
    try (LogLines log = new LogLines(DeniedLog.class.getName())) {
      page = page.press("send");
      List<String> lines = log.lines();
      assertEquals(1, lines.size(), lines::toString);
      assertTrue(lines.getFirst().startsWith("INFO Refused to "), lines::toString);
    }
    assertTrue(page.mistakeAt("country").startsWith(NOT_THERE), page.mistakeAt("country"));
    assertEquals("", page.mistakeAt("campaign_chosen"));
    page.type("country", "SE").press("send").requireAt("staff/list").requireWords("Omar", "Sweden");
  }

  @Test
  @DisplayName("R9: a role for the whole campaign is refused for a single country")
  void wholeCampaign() throws Exception {
    String email = World.unique("omar") + "@example.org";
    Page page = form().type("name", "Omar").type("email", email).type("role", "TRANSLATOR");
    page = page.type("country", "PK").press("send");
    assertEquals(
        "This role holds for the whole campaign: please choose no single country.",
        page.mistakeAt("country"));
    page.type("country", "").press("send").requireAt("staff/list").requireWords("Omar");
    Person omar = visitors.coordinator(campaign).person();
    for (Role role : List.of(Role.ADMINISTRATOR, Role.LEGAL_OBSERVER, Role.READER)) {
      InvalidInput refusal =
          assertThrows(InvalidInput.class, () -> give(omar, role, campaign, "DE"), role.name());
      assertEquals("country", refusal.errors().getFirst().field());
    }
  }

  @Test
  @DisplayName("R9: an old role with a needless country says so and can be taken")
  void idleCountry() {
    String omar = visitors.of(Role.READER, campaign, "SE").person().publicId();
    String id = "staff/view?campaign=" + campaign.slug() + "&id=" + omar;
    Page page = coordinator.open(id).requireWords("Sweden", IDLE);
    String take =
        page.buttons().stream().filter(one -> one.contains("given:0")).findFirst().orElseThrow();
    page.press(take).requireNotice("The role was taken away.");
    String whole = visitors.of(Role.READER, campaign).person().publicId();
    coordinator.open(id.replace(omar, whole)).require(200).requireNoWords(IDLE);
  }

  @Test
  @DisplayName("R9: a coordinator of one country is not offered roles for the whole campaign")
  void offeredThere() {
    Visitor swede = visitors.of(Role.COORDINATOR, campaign, "SE");
    Page page = swede.open("staff/list?campaign=" + campaign.slug()).require(200);
    int start = page.html().indexOf("id=\"role\"");
    String roles = page.html().substring(start, page.html().indexOf("</select>", start));
    assertTrue(roles.contains("COORDINATOR") && roles.contains("COUNTRY_ORGANISER"), roles);
    assertFalse(roles.contains("READER") || roles.contains("TRANSLATOR"), roles);
  }
}
