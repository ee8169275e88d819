package org.tadamun.web.console.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.OneTimeLinks;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The sign-in pages of the console")
class EntrancePagesIT extends LiveCampaign {

  private static final String PASSWORD = "nine lanterns over the harbour";

  @Inject private AsSystem system;
  @Inject private Invitations invitations;
  @Inject private OneTimeLinks links;
  @Inject private People people;

  private String email;

  @BeforeEach
  void begin() throws Exception {
    email = World.unique("omar") + "@example.org";
    Person anna = world.person(Role.COORDINATOR, campaign.id(), null);
    RoleRequest reader = new RoleRequest(Role.READER, campaign.id(), null);
    Acting.as(anna, () -> invitations.invite(new Invitations.Draft("Omar", email, "en", reader)));
  }

  @Test
  @DisplayName("the session cookie is HttpOnly and SameSite=Lax")
  void cookie() {
    String cookie = Site.get("/console/" + invitation()).require(200).header("Set-Cookie");
    assertTrue(cookie.contains("HttpOnly"), cookie);
    // Not all browsers take a missing SameSite for Lax.
    assertTrue(cookie.toLowerCase(Locale.ROOT).contains("samesite=lax"), cookie);
  }

  private String invitation() {
    return "invitation?token=" + people.token("staff.invitation", email).orElseThrow();
  }

  /** The page of the invitation, with a time zone as the browser proposes it. */
  private static Page welcome(Visitor omar, String link) {
    return omar.open(link).require(200).type("zone", "Asia/Karachi");
  }

  private static Page chosen(Page page, String password, String repeated) {
    return page.type("password", password).type("repeated", repeated).press("go");
  }

  @Test
  @DisplayName("R1: an invitation can be opened repeatedly, is used once, and then answers 410")
  void invited() {
    String link = invitation();
    Visitor omar = Visitor.stranger();
    omar.open(link).require(200).requireWords("Welcome, Omar", email);
    omar.open(link).require(200);
    chosen(omar.open(link), PASSWORD, "another one entirely").requireMistakeAt("repeated");
    chosen(omar.open(link), "short", "short").requireMistakeAt("password");
    chosen(omar.open(link), PASSWORD, PASSWORD).requireMistakeAt("zone");
    chosen(welcome(omar, link), PASSWORD, PASSWORD).requireWords(campaign.title().in("en"));
    omar.open("profile/edit").requireAt("profile/edit").requireWords(email);
    Visitor.stranger().open(link).require(410);
  }

  @Test
  @DisplayName("R2: a wrong password and an unknown address get the same answer")
  void wrong() {
    chosen(welcome(Visitor.stranger(), invitation()), PASSWORD, PASSWORD);
    String known = signIn(email, "wrong", "").requireAt("sign-in").notices().getFirst();
    String unknown = signIn("x" + email, "wrong", "").notices().getFirst();
    assertEquals(known, unknown);
    assertTrue(known.startsWith("We do not recognise"), known);
    String title = "<title>Mistake: Sign in";
    assertTrue(signIn(email, "wrong", "").html().contains(title), "the first that is heard");
    assertFalse(Visitor.stranger().open("sign-in").html().contains("Mistake:"));
    signIn("", "", "").requireWords("We do not recognise");
    signIn("a\u0000b@example.org", "wrong", "").require(200).requireWords("We do not recognise");
  }

  @Test
  @DisplayName("the sign-in leads to the requested page of the console, and never to another site")
  void next() {
    chosen(welcome(Visitor.stranger(), invitation()), PASSWORD, PASSWORD);
    Page asked = Visitor.stranger().open("profile/edit?campaign=" + campaign.slug());
    asked.requireAt("sign-in");
    assertEquals("profile/edit", signIn(email, PASSWORD, "/console/profile/edit").path());
    for (String foreign : new String[] {"https://evil.example/", "//evil.example/console/"}) {
      assertEquals("", signIn(email, PASSWORD, foreign).path());
    }
  }

  @Test
  @DisplayName(
      "after a form in an ended session, the sign-in leads back to its page without the typing")
  void ended() {
    Visitor omar = Visitor.stranger();
    chosen(welcome(omar, invitation()), PASSWORD, PASSWORD);
    String page = "profile/edit?campaign=" + campaign.slug();
    Page form = omar.open(page).require(200).type("name", "Somebody else");
    omar.signOut();
    Page asked = form.press("save").requireAt("sign-in").requireWords("Your session has ended.");
    asked.type("email", email).type("password", PASSWORD);
    Page again = asked.press("go").requireAt("profile/edit");
    assertEquals(page, again.location());
    assertEquals("Omar", again.value("name"));
  }

  private static Page signIn(String address, String password, String next) {
    Page page = Visitor.stranger().open(next.isEmpty() ? "sign-in" : "sign-in?next=" + next);
    return page.type("email", address).type("password", password).press("go");
  }

  @Test
  @DisplayName("a first sign-in shows all mistakes at once and keeps what was typed")
  void firstSignInShowsAllMistakes() {
    String link = system.run(() -> links.administratorLink()).replaceFirst(".*/console/", "");
    AuditEntry line = world.audit("installation", "tadamun").getLast();
    assertEquals("staff.administrator-link-made", line.action());
    Page page = Visitor.stranger().open(link).require(200);
    assertTrue(page.html().contains("novalidate"), "the browser tells one mistake at a time");
    assertEquals("", page.value("zone"), "the clock of no city that he may not notice");
    page.type("name", "").type("email", "no address").type("zone", "Nowhere/Land");
    Page refused = chosen(page, "short", "long");
    refused.requireMistakeAt("name", "email", "zone", "password", "repeated");
    assertEquals("no address", refused.value("email"));
    assertEquals("Nowhere/Land", refused.value("zone"));
    refused.type("name", "Rosa").type("email", World.unique("rosa") + "@example.org");
    Page asked = chosen(refused.type("zone", ""), PASSWORD, PASSWORD).requireMistakeAt("zone");
    chosen(asked.type("zone", "America/Lima"), PASSWORD, PASSWORD).requireAt("");
  }

  @Test
  @DisplayName("the forms work although the session in which they were opened has ended")
  void openForHours() {
    chosen(welcome(Visitor.stranger(), invitation()), PASSWORD, PASSWORD);
    Visitor omar = Visitor.stranger();
    Page page = omar.open("sign-in?next=/console/profile/edit").require(200);
    omar.signOut();
    Page wrong = page.type("email", email).type("password", "wrong").press("go");
    wrong.requireAt("sign-in").requireWords("We do not recognise");
    assertEquals(email, wrong.value("email"));
    omar.signOut();
    wrong.type("password", PASSWORD).press("go").requireAt("profile/edit");
    omar.signOut();
    Page forgotten = omar.open("forgotten-password");
    omar.signOut();
    forgotten.type("email", email).press("go").requireAt("sign-in").requireWords("on its way");
  }

  @Test
  @DisplayName(
      "R3: strangers get no session, but the holder of an invitation gets one of 30 minutes")
  void time() {
    for (String page : List.of("sign-in", "forgotten-password", "error", "help", "sign-in-code")) {
      Visitor nobody = Visitor.stranger();
      nobody.open(page).require(200);
      assertEquals("", nobody.sessionId(), page);
    }
    for (String link : List.of("invitation", "new-password", "first-sign-in")) {
      Visitor nobody = Visitor.stranger();
      nobody.open(link + "?token=none").require(410);
      assertEquals(0, nobody.sessionSeconds(), link);
    }
    Visitor guesser = Visitor.stranger();
    Page wrong = guesser.open("sign-in").type("email", email).type("password", "wrong");
    wrong.press("go").requireWords("We do not recognise");
    assertEquals(0, guesser.sessionSeconds());
    Visitor omar = Visitor.stranger();
    Page welcome = welcome(omar, invitation());
    assertEquals(1800, omar.sessionSeconds());
    chosen(welcome, PASSWORD, PASSWORD);
    assertEquals(1800, omar.sessionSeconds());
  }

  @Test
  @DisplayName(
      "who asks for a link gets one answer, address known or not; links without token answer 410")
  void forgotten() {
    chosen(welcome(Visitor.stranger(), invitation()), PASSWORD, PASSWORD);
    Page known = askedForLink(email).requireAt("sign-in").requireWords("on its way");
    Page unknown = askedForLink("x" + email).requireAt("sign-in");
    assertEquals(known.notices(), unknown.notices());
    assertEquals(known.words(), unknown.words());
    for (String none : List.of("no address", "")) {
      askedForLink(none).requireAt("forgotten-password").requireMistakeAt("email");
    }
    Visitor.stranger().open("new-password?token=none").require(410);
    Visitor.stranger().open("new-password").require(410);
    Visitor.stranger().open("invitation").require(410);
    Visitor.stranger().open("first-sign-in?token=none").require(410);
  }

  private static Page askedForLink(String address) {
    Page page = Visitor.stranger().open("forgotten-password").require(200);
    return page.type("email", address).press("go");
  }
}
