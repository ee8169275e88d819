package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Phones;
import org.tadamun.kernel.staff.control.factor.Demands;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.ConsoleTour;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The page of one's own second factor")
class SecondFactorPageIT extends LiveCampaign {

  private static final String PAGE = "profile/second-factor";
  private static final String PASSWORD = "nine lanterns over the harbour";
  private static final Pattern KEY = Pattern.compile("id=\"key\"[^>]*>([A-Z2-7 ]+)<");
  private static final Pattern RECOVERY = Pattern.compile(">(\\d{4}(?: \\d{4}){3})<");

  @Inject private ConsoleTour tour;
  @Inject private Demands demands;
  @Inject private People people;
  @Inject private Phones phones;
  @Inject private Visitors visitors;

  private Visitor reader;

  @BeforeEach
  void begin() {
    reader = visitors.of(Role.READER, campaign);
  }

  @AfterEach
  void usual() {
    demands.usual();
  }

  private static String key(Page page) {
    return KEY.matcher(page.html()).results().findFirst().orElseThrow().group(1);
  }

  private static List<String> codes(Page page) {
    return RECOVERY.matcher(page.html()).results().map((MatchResult one) -> one.group(1)).toList();
  }

  private Page turnedOn(Page page) {
    String code = phones.code(key(page));
    Page answer = page.type("present", PASSWORD).type("code", code).pressWithoutScripts("turnOn");
    phones.another(reader.person());
    return answer.require(200);
  }

  @Test
  @DisplayName(
      "it is set up with password and code; recovery codes are shown once; other sessions end")
  void setUp() {
    Visitor stolen = visitors.of(reader.person());
    stolen.open("help").requireAt("help");
    Page page = reader.open("profile/edit").follow("Set it up").requireAt(PAGE);
    assertTrue(page.html().contains("<path d=\"M4 4h1v1h-1z"), "drawn by the page itself");
    assertFalse(page.html().contains("src=\"data:"), "no picture from elsewhere");
    String key = key(page);
    assertTrue(page.html().contains("secret=" + key.replace(" ", "")), "to be opened there");
    page = page.type("present", "x").type("code", "12").press("turnOn");
    page = page.requireMistakeAt("present").type("present", PASSWORD).type("code", "12");
    page = page.press("turnOn").requireMistakeAt("code");
    assertEquals(key, key(page), "the one that is in the app");
    Page done = turnedOn(page).requireWords("The second factor is on.", "shown this once");
    assertEquals(10, codes(done).size());
    assertEquals("sign-in", stolen.open("help").path());
    Page again = reader.open(PAGE).requireAt(PAGE).requireWords("10 recovery codes are left.");
    assertEquals(List.of(), codes(again));
    assertFalse(again.offers("turnOn"));
    reader.open("profile/edit").requireWords("On since", "10 recovery codes are left.");
  }

  @Test
  @DisplayName("a second window says that it is already on and changes no key")
  void secondWindow() {
    Page other = reader.open(PAGE).requireAt(PAGE);
    List<String> shown = codes(turnedOn(reader.open(PAGE)));
    String kept = phones.keyOf(reader.person());
    String code = phones.code(key(other));
    Page told = other.type("present", PASSWORD).type("code", code).press("turnOn");
    told.requireWords("The second factor is on already", "10 recovery codes are left.");
    assertEquals(List.of(), codes(told));
    assertFalse(told.offers("turnOn") || told.html().contains("id=\"key\""), "no other key");
    assertEquals(kept, phones.keyOf(reader.person()));
    Page off = told.type("present", PASSWORD).type("code", shown.getFirst()).press("turnOff");
    off.requireAt("profile/edit").requireNotice("The second factor is off.");
  }

  @Test
  @DisplayName("new recovery codes and turning it off need password and code")
  void changed() {
    Page first = turnedOn(reader.open(PAGE));
    String key = phones.keyOf(reader.person());
    reader.open(PAGE).press("makeCodes").requireMistakeAt("present");
    Page page = reader.open(PAGE).type("present", PASSWORD).type("code", "12").press("turnOff");
    page.requireMistakeAt("code");
    page = reader.open(PAGE).type("present", PASSWORD).type("code", phones.code(key));
    List<String> made = codes(page.press("makeCodes").require(200));
    assertEquals(10, made.size());
    assertTrue(codes(first).stream().noneMatch(made::contains));
    page = reader.open(PAGE).type("present", PASSWORD).type("code", made.getFirst());
    page.press("turnOff").requireAt("profile/edit").requireNotice("The second factor is off.");
    assertTrue(reader.open(PAGE).offers("turnOn"));
  }

  private Page found(Visitor by, Visitor whom) {
    return by.open("staff/list?words=" + people.emailOf(whom.person().publicId())).require(200);
  }

  @Test
  @DisplayName("only administrators see the second factor of others and may remove it")
  void removed() {
    turnedOn(reader.open(PAGE));
    String of = "?campaign=" + campaign.slug() + "&id=" + reader.person().publicId();
    Visitor coordinator = visitors.coordinator(campaign);
    Page seen = coordinator.open("staff/view" + of).require(200);
    assertFalse(seen.offers("removeFactor"));
    seen.requireNoWords("With second factor");
    coordinator.open("staff/list?campaign=" + campaign.slug()).requireNoWords("second factor");
    Visitor administrator = visitors.everywhere(Role.ADMINISTRATOR);
    found(administrator, reader).requireWords("With second factor");
    found(administrator, administrator).requireWords("Without second factor");
    Page page = administrator.open("staff/view" + of).requireWords("With second factor");
    page.press("removeFactor")
        .requireNotice("The second factor was removed. The person is told by email.");
    assertFalse(administrator.open("staff/view" + of).offers("removeFactor"));
    assertTrue(reader.open(PAGE).offers("turnOn"));
  }

  @Test
  @DisplayName("security R3: staff who must set it up reach no other page until then")
  void demanded() {
    reader.open("help").requireAt("help");
    demands.of("everybody");
    for (String page : tour.pages().keySet()) {
      assertEquals(PAGE, reader.open(page).path(), page);
    }
    Page page = reader.open("help?campaign=" + campaign.slug()).requireAt(PAGE);
    page.requireWords("until then nothing else of the console opens");
    turnedOn(page).follow("I have kept them").requireAt("help");
    reader.open("profile/edit").requireAt("profile/edit");
  }
}
