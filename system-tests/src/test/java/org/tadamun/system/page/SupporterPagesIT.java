package org.tadamun.system.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Inspection;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Mailbox.Mail;
import org.tadamun.system.server.Supporter;

/** Pages to which no page links: answers to forms, targets of mailed links, and frames. */
@BrowserTest
@DisplayName("Accessibility, weight and console errors of the pages on a supporter's way:")
class SupporterPagesIT {

  private static final int FIRST_VISIT = 60_000;
  private static final String BUTTON = "main form button[type='submit']";

  private final List<String> faults = new ArrayList<>();
  private Browser browser;
  private String language;
  private String petition;

  private void begin(Browser fresh, String inLanguage) {
    browser = fresh;
    language = inLanguage;
    petition = "/" + inLanguage + "/petitions/" + Demonstration.SLUG;
  }

  @ParameterizedTest(name = "from the form to the last link of the mail, in {0} ({1})")
  @CsvSource({"en, ltr", "ar, rtl"})
  void signs(String in, String direction, Browser fresh) {
    begin(fresh, in);
    Supporter supporter = Supporter.from("NO");
    // The first attempt is faster than a person types, so that it comes back in any case.
    open(petition).press(BUTTON);
    press(BUTTON).look(422, petition + "/signatures", direction);
    fill(supporter);
    browser.type("email", "ada@gmial.com");
    press(BUTTON).look(422, petition + "/signatures", direction);
    browser.find("#hint");
    browser.type("email", supporter.email());
    press(BUTTON).look(200, petition + "/check-your-mail", direction);

    Mail mail = Demonstration.mails().await(supporter.email());
    String token = mail.links().getFirst().replaceFirst(".*/", "");
    open(mail.linkTo("/not-me/")).look(200, "/not-me/", direction);
    open(mail.linkTo("/my-signature/")).look(200, "/my-signature/", direction);
    open(mail.linkTo("/confirm/")).look(200, "/confirm/", direction);
    press(BUTTON).look(200, "/thanks/", direction);
    open(mail.linkTo("/confirm/")).look(200, "/confirm/", direction);
    open(mail.linkTo("/my-signature/")).look(200, "/my-signature/", direction);
    press(BUTTON).look(200, "/my-signature/" + token + "?saved", direction);

    open(mail.linkTo("/withdraw/")).look(200, "/withdraw/", direction);
    press(BUTTON).look(200, "/withdrawn", direction);
    open(mail.linkTo("/confirm/")).look(410, "/confirm/", direction);
    open(mail.linkTo("/my-signature/")).look(200, "/my-signature/", direction);
    open("/" + language + "/erase/" + token).look(200, "/erase/", direction);
    press(BUTTON).look(200, "/erased", direction);
    open(mail.linkTo("/my-signature/")).look(410, "/my-signature/", direction);
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest(name = "in a frame, where a file is verified, and on error pages, in {0}")
  @CsvSource({"en, ltr", "ar, rtl"})
  void besides(String in, String direction, Browser fresh) {
    begin(fresh, in);
    String framed = "/embed" + petition;
    open(framed).look(200, framed, direction);
    press(BUTTON).press(BUTTON).look(422, framed + "/signatures", direction);
    open(framed + "/check-your-mail").look(200, framed + "/check-your-mail", direction);
    String verify = "/" + language + "/verify";
    String hash = "form:not([enctype]) button";
    open(verify).press(hash).look(422, verify, direction);
    browser.type("sha256", "0".repeat(64));
    press(hash).look(200, verify, direction);
    open("/" + language + "/nowhere").look(404, "/nowhere", direction);
    open("/" + language + "/held").look(200, "/held", direction);
    assertEquals(List.of(), faults);
  }

  /** Agrees to everything, so that each consent is shown again where it can be withdrawn. */
  private void fill(Supporter supporter) {
    browser.type("givenName", supporter.givenName()).type("familyName", supporter.familyName());
    browser.choose("country", supporter.country());
    browser.script("document.querySelectorAll('form [type=checkbox]').forEach(box => box.click())");
  }

  private SupporterPagesIT open(String path) {
    browser.forgetful().open(path);
    return this;
  }

  private SupporterPagesIT press(String css) {
    browser.forgetful().press(css);
    return this;
  }

  private void look(int status, String path, String direction) {
    Object told =
        browser.script("return document.documentElement.lang + ' ' + document.documentElement.dir");
    String shown = browser.status() + " " + browser.path();
    if (!shown.startsWith(status + " ") || !shown.contains(path)) {
      faults.add(shown + " in place of " + status + " " + path);
    }
    if (!told.equals(language + " " + direction)) {
      faults.add(shown + " is in " + told);
    }
    faults.addAll(Inspection.faults(browser, FIRST_VISIT));
    faults.addAll(Inspection.wide(browser));
  }
}
