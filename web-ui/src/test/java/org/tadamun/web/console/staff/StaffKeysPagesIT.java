package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.key.boundary.ApiKeys;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The page of a staff member who made API keys")
class StaffKeysPagesIT extends LiveCampaign {

  private static final String TICK = "Also revoke the API key that this person made";
  private static final String OUT = "Shut out, or gone: has seen this key";

  @Inject private ApiKeys keys;
  @Inject private Staff staff;
  @Inject private Visitors visitors;

  private final String name = World.unique("website");
  private Visitor administrator;
  private Visitor leaving;
  private String secret;
  private String page;

  @BeforeEach
  void begin() throws Exception {
    administrator = visitors.everywhere(Role.ADMINISTRATOR);
    leaving = visitors.everywhere(Role.ADMINISTRATOR);
    List<String> scopes = List.of(Permission.SIGNATURE_READ);
    var draft = new ApiKeys.Draft(campaign.owner().slug(), name, scopes, null);
    secret = Acting.as(leaving.person(), () -> keys.make(draft)).secret();
    page = "staff/view?id=" + leaving.person().publicId();
  }

  private int asked() {
    return Api.anonymous().withKey(secret).get("/campaigns").status();
  }

  private Page shown() {
    return administrator.open(page).require(200).requireWords(TICK, name);
  }

  @Test
  @DisplayName("staff R16: the page names the keys and revokes them with the person by default")
  void shutOut() {
    Page asking = shown();
    assertTrue(asking.html().contains("One API key that this person made stays valid"));
    assertEquals(
        List.of("One API key was revoked.", "Shut out."), asking.press("shutOut").notices());
    assertEquals(401, asked());
    administrator.open(page).requireNoWords(TICK);
  }

  @Test
  @DisplayName("staff R16: without the tick the keys stay valid, and the pages still name them")
  void keysStayValidWithoutTick() {
    shown().type("keysToo").press("shutOut").requireNotice("Shut out.");
    assertEquals(200, asked());
    administrator.open("keys/list").require(200).requireWords(name, OUT);
    assertEquals(List.of("One API key was revoked.", "Erased."), shown().press("forget").notices());
    assertEquals(401, asked());
  }

  @Test
  @DisplayName("staff R16: taking the role by which the keys were made revokes them by default")
  void role() {
    Page asking = shown();
    String take =
        asking.buttons().stream().filter(one -> one.contains("given:0")).findFirst().orElseThrow();
    assertEquals(
        List.of("One API key was revoked.", "The role was taken away."),
        asking.press(take).notices());
    assertEquals(401, asked());
  }

  @Test
  @DisplayName(
      "key R5: the list of keys names the person; a coordinator sees the person, but not the key")
  void maker() throws Exception {
    String rosa = World.unique("Rosa");
    Page profile = leaving.open("profile/edit").type("zone", "Europe/London").type("name", rosa);
    profile.press("save").requireAt("profile/edit");
    administrator.open("keys/list").require(200).requireWords(name, "Made by", rosa);
    RoleRequest reader = new RoleRequest(Role.READER, campaign.id(), null);
    String id = leaving.person().publicId();
    Acting.does(administrator.person(), () -> staff.grant(id, reader));
    Visitor coordinator = visitors.coordinator(campaign);
    String there = "staff/view?campaign=" + campaign.slug() + "&id=" + id;
    Page seen = coordinator.open(there).require(200).requireWords(rosa).requireNoWords(TICK);
    assertFalse(seen.html().contains(name));
  }
}
