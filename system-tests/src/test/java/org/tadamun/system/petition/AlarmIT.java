package org.tadamun.system.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.system.petition.TwoWidths.assertCanBeUsedByAll;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.browser.Staff;
import org.tadamun.system.server.Answer;
import org.tadamun.system.server.Await;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.Mailbox;
import org.tadamun.system.server.Supporter;
import org.tadamun.system.server.TadamunServer;

/** More than five sign from the Vatican, where five are believed. */
@BrowserTest
@DisplayName("A country with more signatures than can be")
class AlarmIT {

  private static final int BELIEVED = 5;
  private static final int SIGNERS = 9;
  private static final String LIST =
      "/console/petition/alarms?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;

  /** What the page puts anew by itself, also where nothing has changed. */
  private static final String ASKED_ANEW = "[id='decisions:state']";

  @Test
  @DisplayName(
      "is held, told to its signers and to moderators, and released by one click and a question")
  void journey(Browser anyBrowser) {
    Mailbox mails = new Mailbox();
    Map<String, String> keys = new HashMap<>(mails.keys());
    keys.put("alarm.least", Integer.toString(BELIEVED));
    try (TadamunServer server = Demonstration.begun("alarmed", keys).start()) {
      Http http = server.http();
      Figures before = Figures.of(http);
      Browser browser = anyBrowser.at(server.base());
      Console.firstSignIn(browser, server.signInLink(), Staff.named("Moira Moderator"), "en");
      browser.open(LIST);
      assertTrue(browser.text().contains("No country has had more"), browser::text);
      assertCanBeUsedByAll(browser);

      assertEquals(SIGNERS - BELIEVED, held(http, mails));
      Figures.fresh(http).requireChange(before, "VA", BELIEVED);
      browser.open("/console/dashboard?campaign=" + Demonstration.SLUG);
      browser.press(".notice.alarm a");
      String why = browser.find("#why").getText();
      assertTrue(why.startsWith("6 signatures came from Vatican City within a day."), why);
      assertCanBeUsedByAll(browser);
      String alarm = browser.path();

      browser.press("a[href*='invalidation-new']");
      assertEquals(
          "VA", browser.find("[id='rule_countries']").getDomProperty("value"), browser::text);
      browser.open(alarm).press("[id='decisions:keep']");
      assertTrue(browser.text().contains("stay held"), browser::text);
      browser.keyboard().awaitAt("messages");
      browser.script("document.querySelector(arguments[0]).dataset.seen = 'yes'", ASKED_ANEW);
      browser.awaitGone(ASKED_ANEW + "[data-seen]");
      // Who reads slowly has read it by half.
      assertTrue(browser.textOf("#messages").contains("stay held"), browser::text);
      browser.click("[data-updating]").awaitText("Update again");
      browser.click("[data-updating]").awaitText("Stop updating");
      browser.confirm("[id='decisions:release']");
      assertTrue(browser.text().contains("New ones count again"), browser::text);
      Await.until(
              "all released",
              () ->
                  Optional.of(Figures.of(http))
                      .filter(now -> now.total() == before.total() + SIGNERS))
          .requireChange(before, "VA", SIGNERS);
      assertCanBeUsedByAll(browser.open(LIST));
    }
  }

  /** How many were told that theirs is being checked. */
  private static int held(Http http, Mailbox mails) {
    int held = 0;
    for (int i = 0; i < SIGNERS; i++) {
      Supporter supporter = Supporter.from("VA");
      supporter.signBy(http).require(202);
      String link = mails.await(supporter.email()).links().getFirst();
      Answer answer = http.postForm(link, Map.of()).require(303);
      held += answer.header("Location").contains("/held") ? 1 : 0;
    }
    return held;
  }
}
