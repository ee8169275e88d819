package org.tadamun.web.console.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The pages of API keys")
class KeyPagesIT extends LiveCampaign {

  private static final String LIST = "/console/keys/list";

  @Inject private Visitors visitors;

  private Visitor administrator;
  private String name;

  @BeforeEach
  void begin() {
    administrator = visitors.everywhere(Role.ADMINISTRATOR);
    name = World.unique("website");
  }

  private Page form() {
    return administrator
        .open("keys/new")
        .require(200)
        .type("name", name)
        .type("organisation", campaign.owner().slug());
  }

  private Page made() {
    return form().type("scopes", "action:write").press("make").requireAt("keys/new");
  }

  private static int asked(String secret) {
    return Api.anonymous().withKey(secret).get("/campaigns").status();
  }

  @Test
  @DisplayName("a new key is shown once and works; the form opened again is empty")
  void showsKeyOnce() {
    Page page = made();
    String secret = page.value("secret");
    assertEquals(200, asked(secret));
    assertFalse(page.offers("make"), "it is not made twice");
    assertFalse(administrator.open("keys/new").offers("secret"));
    Page list = administrator.open("keys/list").requireWords(name);
    assertFalse(list.html().contains(secret));
  }

  @Test
  @DisplayName("each missing or wrong field has its message, and no key is made")
  void missing() {
    Page page = administrator.open("keys/new").type("expiresOn", "2020-01-01").press("make");
    page.requireMistakeAt("name", "organisation", "scopes");
    assertEquals("2020-01-01", page.value("expiresOn"));
    Page past = form().type("scopes", "action:write").type("expiresOn", "2020-01-01");
    past.press("make").requireMistakeAt("expiresOn");
    Page never = form().type("scopes", "staff:write");
    assertFalse(never.press("make").offers("secret"), "no key does the affairs of staff");
    administrator.open("keys/list").requireNoWords(name);
  }

  @Test
  @DisplayName("a key may have no last day; the last day of all is refused")
  void ends() {
    Page open = form().type("scopes", "action:write").type("expiresOn", "").press("make");
    assertEquals(200, asked(open.value("secret")));
    Page far = form().type("scopes", "action:write").type("expiresOn", "+999999999-12-31");
    far.press("make").require(200).requireMistakeAt("expiresOn");
  }

  @Test
  @DisplayName("a revoked key is refused from then on")
  void revoked() {
    String secret = made().value("secret");
    Page list = administrator.open("keys/list").require(200);
    String button = buttonOf(list);
    list.press(button).requireAt("keys/list").requireNotice("Revoked.");
    assertEquals(401, asked(secret));
  }

  @Test
  @DisplayName("R6: the name of a valid or a revoked key can be erased; a valid key still works")
  void nameErased() {
    String secret = made().value("secret");
    Page list = administrator.open("keys/list").require(200);
    Page after = list.press(buttonOf(list, 2)).requireNotice("The name is erased.");
    after.requireAt("keys/list").requireNoWords(name);
    assertEquals(200, asked(secret), "it works as before");
    name = World.unique("newer");
    made();
    Page shown = administrator.open("keys/list");
    Page revoked = shown.press(buttonOf(shown)).requireNotice("Revoked.");
    revoked.press(buttonOf(revoked)).requireNotice("The name is erased.").requireNoWords(name);
  }

  /** The first button after the name of the key, wherever in the list its row is. */
  private String buttonOf(Page list) {
    return buttonOf(list, 1);
  }

  private String buttonOf(Page list, int which) {
    String html = list.html();
    int at = html.indexOf(">" + name + "<");
    for (int i = 0; i < which; i++) {
      at = html.indexOf("<button", at + 1);
    }
    return html.substring(html.indexOf("name=\"", at) + 6).replaceFirst("(?s)\".*", "");
  }

  @Test
  @DisplayName("a coordinator gets 403 for the pages of keys")
  void closed() {
    Visitor coordinator = visitors.coordinator(campaign);
    coordinator.open("keys/list?campaign=" + campaign.slug()).require(403);
    coordinator.open("keys/new?campaign=" + campaign.slug()).require(403);
  }

  @Test
  @DisplayName("an administrator of one campaign gets 403 and no link to keys in the menu")
  void narrow() {
    String here = "?campaign=" + campaign.slug();
    Visitor narrow = visitors.of(Role.ADMINISTRATOR, campaign);
    narrow.open("keys/list" + here).require(403);
    assertFalse(narrow.open("staff/list" + here).require(200).html().contains(LIST));
    assertTrue(administrator.open("staff/list" + here).require(200).html().contains(LIST));
  }

  @Test
  @DisplayName(
      "console.frame R4: revoking from an old list revokes the key of that row, not one made since")
  void rowOfThePage() {
    String shown = made().value("secret");
    Page list = administrator.open("keys/list").require(200);
    String button = buttonOf(list);
    name = World.unique("newer");
    String newer = made().value("secret");
    list.press(button).requireNotice("Revoked.");
    assertEquals(401, asked(shown), "the one that was looked at");
    assertEquals(200, asked(newer), "nobody looked at this one");
  }
}
