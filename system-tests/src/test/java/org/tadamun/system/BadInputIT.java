package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.system.browser.Browser;
import org.tadamun.system.browser.BrowserTest;
import org.tadamun.system.browser.Console;
import org.tadamun.system.server.Answer;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Figures;
import org.tadamun.system.server.Http;
import org.tadamun.system.server.SignForm;
import org.tadamun.system.server.Supporter;

/** Mistakes, pranks and attacks in the signing form and in the API. */
@BrowserTest
@DisplayName("A signature with invalid data")
class BadInputIT {

  private static final String PATH = "/api/v1/petitions/" + Demonstration.SLUG + "/signatures";
  private static final String LISTS = "?campaign=" + Demonstration.SLUG + "&petition=";
  private static final String SIGNATURES =
      "/console/petition/signatures" + LISTS + Demonstration.SLUG;

  private static SignForm form;

  private final Http http = Demonstration.http();

  @BeforeAll
  static void open() {
    form = SignForm.open(Demonstration.http());
  }

  record Bad(String field, String value) {

    Map<String, String> fields() {
      Map<String, String> fields = Supporter.from("NO").fields();
      fields.remove("familyName");
      fields.put("organisation", "Harbour Workers");
      fields.put(field, value);
      return fields;
    }

    @Override
    public String toString() {
      String start = value.substring(0, Math.min(value.length(), 30));
      return field + " = '" + start.replaceAll("[\\p{Cc}\\p{Cf}\u00a0]", "^") + "'";
    }
  }

  static List<Bad> table() {
    return List.of(
        new Bad("givenName", ""),
        new Bad("givenName", " \u00a0 "),
        new Bad("givenName", "x".repeat(5000)),
        new Bad("givenName", "12345"),
        new Bad("givenName", "<script>alert(7)</script>"),
        new Bad("givenName", "=HYPERLINK(\"http://evil.example\")"),
        new Bad("givenName", "Ada\r\nBcc: all@evil.example"),
        new Bad("givenName", "Ada\u202egnp.exe"),
        new Bad("givenName", "Visit https://evil.example now"),
        new Bad("familyName", "+1+cmd|' /C calc'!A0"),
        new Bad("familyName", "\u0007bell"),
        new Bad("email", ""),
        new Bad("email", "ada at example.org"),
        new Bad("email", "ada@"),
        new Bad("email", "ada@example.org\nBcc: all@evil.example"),
        new Bad("email", "ada@example.org, grace@example.org"),
        new Bad("email", "a".repeat(300) + "@example.org"),
        new Bad("country", ""),
        new Bad("country", "XX"),
        new Bad("country", "no"),
        new Bad("country", "' OR '1'='1"),
        new Bad("country", "../../etc/passwd"),
        new Bad("locality", "@SUM(A1:A9)"),
        new Bad("locality", "www.evil.example"),
        new Bad("organisation", "<img src=x onerror=alert(1)>"),
        new Bad("organisation", "y".repeat(2000)));
  }

  @ParameterizedTest(name = "is refused by the API with the field named and nothing echoed: {0}")
  @MethodSource("table")
  void api(Bad bad) {
    Answer answer =
        Supporter.sign(http, bad.fields()).requireProblem(422).requireField(bad.field());
    assertFalse(bad.value().length() > 3 && answer.body().contains(bad.value()), answer.body());
  }

  @ParameterizedTest(name = "is refused by the form, which keeps all other input: {0}")
  @MethodSource("table")
  void typed(Bad bad) {
    Map<String, String> fields = bad.fields();
    String page = form.send(fields).require(422).body();
    assertTrue(page.contains("href=\"#" + bad.field() + "\""), "the mistake leads to its field");
    fields.forEach(
        (field, value) -> {
          if (!field.equals(bad.field())) {
            // The page has every country as an option, so that only the selected one counts.
            String chosen = field.equals("country") ? " selected=" : "";
            assertTrue(page.contains("value=\"" + value + "\"" + chosen), field + " is kept");
          }
        });
    assertFalse(page.contains("<script>alert") || page.contains("<img src=x"), "executes nothing");
  }

  @ParameterizedTest(name = "is refused with status {2}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no JSON             | {\"givenName\": \"Ada\"           | 400 | application/json",
        "no object           | [1, 2]                            | 400 | application/json",
        "nothing             | ''                                | 400 | application/json",
        "a form              | givenName=Ada                     | 415 | application/x-www-form-urlencoded",
        "a number as a name  | {\"givenName\": 7}               | 422 | application/json",
        "unknown visibility  | {\"visibility\": \"ALL\"}        | 422 | application/json",
        "text for consents   | {\"consents\": \"yes\"}          | 422 | application/json"
      })
  void shape(String what, String body, int status, String type) {
    http.send("POST", PATH, type, BodyPublishers.ofString(body)).requireProblem(status);
  }

  @Test
  @DisplayName("is refused with 413 if it is too large for a signature")
  void tooLarge() {
    String large = "{\"givenName\": \"" + "x".repeat(200_000) + "\"}";
    http.postJson(PATH, large).requireProblem(413);
  }

  @Test
  @DisplayName("is refused with 403 if the page of another site sends the form")
  void foreignPage() {
    Answer answer =
        http.with("Sec-Fetch-Site", "cross-site")
            .with("Origin", "https://evil.example")
            .send(
                "POST",
                "/en/petitions/" + Demonstration.SLUG + "/signatures",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("givenName=Ada"));
    assertEquals(403, answer.status(), answer.body());
  }

  @Test
  @DisplayName("leaves no signature, no mail and no figure")
  void stored(Browser browser) {
    Console console = Console.ofDemonstration(browser, "en");
    Figures before = Figures.fresh(http);
    int signatures = console.open(SIGNATURES).counted();
    int mails = console.open("/console/mail/outbox").counted();
    for (Bad bad : table()) {
      Supporter.sign(http, bad.fields()).require(422);
    }
    Supporter right = Supporter.from("NO");
    right.signBy(http).require(202);
    Demonstration.mails().await(right.email());
    assertEquals(signatures + 1, console.open(SIGNATURES).counted());
    assertEquals(mails + 1, console.open("/console/mail/outbox").counted());
    Figures.fresh(http).requireChange(before, "NO", 0);
  }
}
