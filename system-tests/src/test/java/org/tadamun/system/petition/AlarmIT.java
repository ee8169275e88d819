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

/** Nine people sign from Vatican City, where the limit is five. */
@BrowserTest
@DisplayName("A country with an alarm")
class AlarmIT {

  private static final int BELIEVED = 5;
  private static final int SIGNERS = 9;
  private static final String LIST =
      "/console/petition/alarms?campaign=" + Demonstration.SLUG + "&petition=" + Demonstration.SLUG;

  /** A part of the page that is replaced regularly, even without a change. */
  private static final String ASKED_ANEW = "[id='decisions:state']";

  @Test
  @DisplayName("is held, shown to signers and moderators, and released after a question")
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
      // A slow reader would be in the middle of the message.
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

  /** The number of signers who were told that their signature is being checked. */
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
