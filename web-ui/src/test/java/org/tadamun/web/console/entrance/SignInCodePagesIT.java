package org.tadamun.web.console.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.staff.boundary.Passwords;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Phones;
import org.tadamun.kernel.staff.boundary.Profiles;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("The sign-in page for the second factor")
class SignInCodePagesIT {

  private static final String CODE = "sign-in-code";
  private static final String WRONG = "This code is not right, or was used already.";

  @Inject private AsSystem system;
  @Inject private Passwords passwords;
  @Inject private Profiles profiles;
  @Inject private People people;
  @Inject private Phones phones;
  @Inject private World world;

  private Phones.Kept nadia;
  private String email;

  @BeforeEach
  void begin() throws Exception {
    Person person = world.person(Role.READER, null, null);
    nadia = phones.secured(person);
    email = people.emailOf(person.publicId());
  }

  /** Signs in with the password only, in a browser without scripts. */
  private Page asked(Visitor visitor, String query) {
    Page page = visitor.open("sign-in" + query).type("email", email);
    page = page.type("password", Phones.PASSWORD).pressWithoutScripts("go");
    return page.requireAt(CODE);
  }

  private String code() {
    return phones.code(nadia.key());
  }

  private static void requireClosed(Visitor visitor) {
    for (String page : List.of("help", "profile/edit", "profile/second-factor", "")) {
      assertEquals("sign-in", visitor.open(page).path(), page);
    }
  }

  @Test
  @DisplayName(
      "R4: a password alone opens no page; a wrong code is refused, a right one leads on once")
  void whole() {
    Visitor visitor = Visitor.stranger();
    Page page = asked(visitor, "?next=/console/profile/edit");
    String before = visitor.sessionId();
    requireClosed(visitor);
    page = page.type("code", "12").pressWithoutScripts("go").requireAt(CODE);
    page.requireWords(WRONG);
    page = page.type("code", "").pressWithoutScripts("go").requireAt(CODE).requireWords(WRONG);
    // Kept: a code computed later may already be the next one, which would be accepted.
    String code = code();
    page.type("code", code).pressWithoutScripts("go").requireAt("profile/edit");
    assertNotEquals(before, visitor.sessionId());
    assertEquals(1800, visitor.sessionSeconds());
    assertEquals("", visitor.open(CODE).path(), "he is in");
    asked(Visitor.stranger(), "").type("code", code).press("go").requireWords(WRONG);
  }

  private List<String> trail() {
    return world.audit("staff", nadia.who().publicId()).stream().map(AuditEntry::action).toList();
  }

  @Test
  @DisplayName("pressing twice with the right code succeeds and counts no wrong code")
  void twice() {
    Visitor visitor = Visitor.stranger();
    asked(visitor, "");
    Visitor late = visitor.twin();
    Page again = visitor.open(CODE).requireAt(CODE);
    Page unanswered = late.open(CODE).requireAt(CODE);
    Page other = visitor.twin().open(CODE).requireAt(CODE);
    String code = code();
    visitor.open(CODE).type("code", code).press("go").requireAt("");
    again.type("code", code).press("go").requireAt("");
    unanswered.type("code", code).press("go").requireAt("");
    assertEquals("help", late.open("help").path());
    other.type("code", nadia.codes().getFirst()).press("go").requireAt("sign-in");
    assertFalse(trail().contains("staff.code-wrong"), trail()::toString);
    asked(Visitor.stranger(), "").type("code", code).press("go").requireWords(WRONG);
    assertTrue(trail().contains("staff.code-wrong"));
  }

  @Test
  @DisplayName("sending the right code several times at once counts no wrong code")
  void atOnce() throws Exception {
    Visitor visitor = Visitor.stranger();
    asked(visitor, "");
    String code = code();
    Queue<Page> pages = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 4; i++) {
      pages.add(visitor.twin().open(CODE).requireAt(CODE));
    }
    AtOnce.send(4, () -> pages.remove().type("code", code).press("go"));
    assertFalse(trail().contains("staff.code-wrong"), trail()::toString);
    assertTrue(trail().contains("staff.signed-in"));
  }

  @Test
  @DisplayName("a recovery code is accepted in the same field, once")
  void recovery() {
    Page page = asked(Visitor.stranger(), "");
    page.type("code", nadia.codes().getFirst()).pressWithoutScripts("go").requireAt("");
    page = asked(Visitor.stranger(), "");
    page.type("code", nadia.codes().getFirst()).press("go").requireAt(CODE).requireWords(WRONG);
  }

  @Test
  @DisplayName("the page keeps the language of the sign-in page, also after a mistake")
  void language() {
    Page page = asked(Visitor.stranger(), "?lang=ar&next=/console/profile/edit");
    requireArabic(page);
    page = page.type("code", "12").pressWithoutScripts("go").requireAt(CODE);
    requireArabic(page);
    assertTrue(page.links("").contains("sign-in?lang=ar"), "back");
    page.type("code", code()).press("go").requireAt("profile/edit");
  }

  private static void requireArabic(Page page) {
    String html = page.html();
    String tag = html.substring(html.indexOf("<html"), html.indexOf('>', html.indexOf("<html")));
    assertTrue(tag.contains("lang=\"ar\" dir=\"rtl\""), tag);
  }

  @Test
  @DisplayName("the page leads to the sign-in without a password or after the sessions were ended")
  void needsPasswordFirst() throws Exception {
    assertEquals("sign-in", Visitor.stranger().open(CODE).path());
    Visitor visitor = Visitor.stranger();
    Page page = asked(visitor, "?lang=ar");
    visitor.signOut();
    Page begun = page.type("code", code()).press("go").requireAt("sign-in");
    requireArabic(begun);
    Page late = asked(visitor, "");
    int version = people.shown(nadia.who().publicId()).credentialVersion();
    Acting.as(nadia.who(), () -> profiles.endSessions(version));
    late.type("code", code()).press("go").requireAt("sign-in");
    requireClosed(visitor);
  }

  @Test
  @DisplayName("R4: the link for a forgotten password leads to the second factor too")
  void link() {
    system.run(
        () -> {
          passwords.requestLink(email, World.unique("192.0.2.1"));
          return null;
        });
    String password = "eleven blue umbrellas";
    Visitor visitor = Visitor.stranger();
    Page page = visitor.open("new-password?token=" + token()).require(200);
    page = page.type("password", password).type("repeated", password).press("go");
    page.requireAt(CODE);
    requireClosed(visitor);
    page.type("code", code()).press("go").requireAt("");
  }

  /** Waits for the mail, which is made after the answer, so that its duration reveals nothing. */
  private String token() {
    return Await.until("a mail with a link", () -> people.token("staff.password-reset", email));
  }
}
