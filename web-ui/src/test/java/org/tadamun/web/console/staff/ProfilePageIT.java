package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page of one's own profile")
class ProfilePageIT {

  @Inject private Visitors visitors;
  @Inject private World world;

  private Visitor reader;

  @BeforeEach
  void begin() {
    reader = visitors.of(Role.READER, world.liveCampaign());
  }

  @Test
  @DisplayName("web.text R1: name, language, zone and colours are saved, and the answer uses them")
  void saved() {
    Page page = reader.open("profile/edit").require(200);
    page.type("name", " أمل ").type("language", "ar").type("zone", "Asia/Karachi");
    Page answer = page.type("theme", "DARK").press("save").requireAt("profile/edit");
    answer.requireNotice("تم الحفظ.");
    assertEquals("أمل", answer.value("name"));
    assertEquals("Asia/Karachi", answer.value("zone"));
    assertTrue(answer.html().contains("lang=\"ar\" dir=\"rtl\""), "right to left");
    assertTrue(answer.html().contains("data-theme=\"dark\""), "dark");
    // Paper is white, whatever the theme is.
    assertTrue(answer.html().contains("media=\"screen\""), "dark on the screen");
    assertTrue(answer.html().contains("media=\"print\""), "light on paper");
    assertEquals(1, world.audit("staff", reader.person().publicId()).size());
    answer.press("save").requireAt("profile/edit");
    assertEquals(
        1, world.audit("staff", reader.person().publicId()).size(), "the same is no change");
  }

  @Test
  @DisplayName(
      "an empty name, an unknown zone and a missing theme are refused; the zone stays typed")
  void refused() {
    Page page = reader.open("profile/edit").type("name", "").type("zone", "Nowhere/Land");
    page = page.type("theme", "").press("save").requireMistakeAt("name", "zone", "theme");
    assertEquals("Nowhere/Land", page.value("zone"));
    assertEquals("Test", reader.open("profile/edit").value("name"));
    assertEquals(0, world.audit("staff", reader.person().publicId()).size());
  }

  @Test
  @DisplayName("a password is not changed without the present one or with two different new ones")
  void password() {
    Page page = reader.open("profile/edit").press("changePassword");
    page.requireMistakeAt("present");
    Page differ = reader.open("profile/edit").type("present", "any").type("password", "one");
    differ.type("repeated", "other").press("changePassword").requireMistakeAt("repeated");
    reader.open("profile/edit").require(200);
  }

  @Test
  @DisplayName("R4: all other sessions end, but not the present one")
  void otherSessions() {
    Visitor stolen = visitors.of(reader.person());
    stolen.open("profile/edit").requireAt("profile/edit");
    Page page = reader.open("profile/edit").press("endOthers").requireAt("profile/edit");
    page.requireNotice("Your other sessions have ended.");
    assertEquals("sign-in", stolen.open("profile/edit").path());
    reader.open("profile/edit").requireAt("profile/edit");
    assertEquals(
        List.of("staff.sessions-ended"),
        world.audit("staff", reader.person().publicId()).stream().map(AuditEntry::action).toList());
  }

  @Test
  @DisplayName("a typed password is never shown again")
  void secret() {
    Page page = reader.open("profile/edit").type("present", "twelve purple kites");
    Page answer = page.type("password", "x").type("repeated", "x").press("changePassword");
    assertTrue(answer.html().indexOf("twelve purple kites") < 0);
  }
}
