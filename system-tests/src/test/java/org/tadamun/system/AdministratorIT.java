package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Answer;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox.Mail;

@BrowserTest
@DisplayName("An administrator")
class AdministratorIT {

  private static final String SIGN_OUT = "/console/sign-out";
  private static final int GUESSES = 10;

  private final Http http = Demonstration.http();

  @Test
  @DisplayName("is not let in any more, even with the right password, after ten wrong ones")
  void guessed(Browser browser) {
    Staff staff = enrolled(browser, "Guessed Account");
    Staff guessing = staff.withPassword("not the password at all");
    browser.signedOut();
    for (int i = 0; i < GUESSES; i++) {
      Console.trySignIn(browser, guessing);
      assertTrue(browser.text().contains("We do not recognise"), browser::text);
    }
    Console.trySignIn(browser, staff);
    assertTrue(browser.path().startsWith("/console/sign-in"), browser.path());
    assertFalse(browser.text().contains("We do not recognise"), "says to wait");
    Console.ofDemonstration(browser, "en");
  }

  @Test
  @DisplayName(
      "gets a cookie out of reach of scripts and other sites, with a new value at each sign-in")
  void cookie(Browser browser) {
    browser.open("/console/sign-in");
    Map<String, String> before = values(browser);
    Console.ofDemonstration(browser, "en");
    assertFalse(browser.cookies().isEmpty());
    for (Cookie cookie : browser.cookies()) {
      assertTrue(cookie.isHttpOnly(), cookie::toString);
      assertEquals("Lax", cookie.getSameSite(), cookie::toString);
      assertNotEquals(before.get(cookie.getName()), cookie.getValue(), cookie.getName());
    }
  }

  @Test
  @DisplayName("is not signed out by a form on the page of another site")
  void foreignPage(Browser browser) {
    Console.ofDemonstration(browser, "en");
    Http signedIn = http.with("Cookie", cookies(browser));
    signedIn.get("/console/").require(200);

    signedIn.with("Origin", "https://evil.example").post(SIGN_OUT).require(403);
    signedIn.with("Sec-Fetch-Site", "cross-site").post(SIGN_OUT).require(403);
    signedIn.with("Sec-Fetch-Site", "same-site").post("/console/sign-in").require(403);
    signedIn.get("/console/").require(200);

    signedIn.with("Origin", http.base()).post(SIGN_OUT).require(302);
    Answer after = signedIn.get("/console/");
    assertTrue(after.header("Location").contains("/console/sign-in"), after.toString());
  }

  @Test
  @DisplayName("who forgot the password chooses a new one by a mailed link that works once")
  void forgotten(Browser browser) {
    Staff staff = enrolled(browser, "Forgetful Account");
    browser.signedOut().open("/console/forgotten-password");
    browser.type("form:email", staff.email()).press("[id='form:go']");
    browser.awaitText("a link is on its way");
    Mail mail = Demonstration.mails().await(staff.email());
    String link = mail.links().getFirst();

    Staff renewed = staff.withPassword("twelve herons on the estuary");
    Console.newPassword(browser.open(link), renewed.password());
    Console.entered(browser);

    assertEquals(410, http.get(link).status());
    Console.trySignIn(browser.signedOut(), staff);
    assertTrue(browser.text().contains("We do not recognise"), browser::text);
    Console.signIn(browser, renewed);
    assertEquals(2, Demonstration.mails().await(staff.email(), 2).size(), "is told of the change");
  }

  @Test
  @DisplayName("is offered the browser's time zone at the first sign-in")
  void clock(Browser browser) {
    browser.in("Asia/Karachi").open(Demonstration.server().adminLink());
    assertEquals("Asia/Karachi", browser.find("[name='form:zone']").getDomProperty("value"));
    browser.pick("form:zone", "Asia/Dubai").press("[id='form:go']");
    assertEquals("Asia/Dubai", browser.find("[name='form:zone']").getDomProperty("value"));
  }

  @Test
  @DisplayName("is offered their browser's time zone when invited, and gets it")
  void invitedClock(Browser browser) {
    Console.ofDemonstration(browser, "en");
    Staff colleague = Staff.named("Karachi Colleague");
    String campaign = "?campaign=" + Demonstration.SLUG;
    Console.invite(browser.in("Asia/Karachi"), campaign, colleague, Demonstration.mails());
    browser.open("/console/profile/edit");
    assertEquals("Asia/Karachi", browser.find("[name='zone']").getDomProperty("value"));
  }

  /** Creates an administrator with a link of the server's own user, who is then signed in. */
  private static Staff enrolled(Browser browser, String name) {
    Staff staff = Staff.named(name);
    Console.firstSignIn(browser, Demonstration.server().adminLink(), staff, "en");
    return staff;
  }

  private static Map<String, String> values(Browser browser) {
    return browser.cookies().stream().collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
  }

  private static String cookies(Browser browser) {
    return String.join("; ", values(browser).entrySet().stream().map(Object::toString).toList());
  }
}
