package org.tadamun.web.console.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The page of trends")
class TrendPagesIT extends FourEyes {

  private static final Pattern MOMENT = Pattern.compile("(?<=[?&])(?:from|to)=[^&]+");
  private static final Pattern TICK = Pattern.compile("name=\"domainKeys\" value=\"([^\"]+)\"");

  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private Visitor moderator;

  @BeforeEach
  void enter() {
    moderator = visitors.of(anna);
  }

  private Page open(String more) {
    return moderator.open("petition/trends" + address.of(petition) + more).require(200);
  }

  @Test
  @DisplayName("each domain has its count and a link to its signatures, but not its name")
  void domains() {
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    moderationWorld.pending(petition, "Omar", World.unique("o") + "@often.example", "GB");
    moderationWorld.confirmed(petition, "Sana", "once.example", "PK");
    Page page = open("").requireWords("Signatures in this time: 3", "Different domains: 2", "67%");
    page.requireNoWords("often.example", "@");
    List<String> lists =
        page.links("2").stream().filter(href -> href.contains("&domain=")).toList();
    assertEquals(1, lists.size());
    Page list = moderator.open(lists.getFirst()).require(200);
    list.requireWords("All 2", "Zara Khan", "Omar Khan").requireNoWords("Sana Khan");
  }

  @Test
  @DisplayName("a search in the linked list keeps the time of the list")
  void searched() {
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    moderationWorld.pending(petition, "Omar", World.unique("o") + "@often.example", "GB");
    Page list =
        moderator.open(
            open("").links("2").stream()
                .filter(href -> href.contains("&domain="))
                .findFirst()
                .orElseThrow());
    assertEquals(2, time(list).size(), list::location);
    Page same = list.press("go").requireAt("petition/signatures").requireWords("All 2");
    assertEquals(time(list), time(same));
    Page narrowed = same.type("state", "CONFIRMED").press("go").requireAt("petition/signatures");
    narrowed.requireWords("All 2", "Zara Khan").requireNoWords("Omar Khan");
    assertEquals(time(list), time(narrowed));
    Page longer = narrowed.type("from", "").press("go").requireWords("All 2", "Zara Khan");
    assertEquals(List.of(time(list).getLast()), time(longer));
  }

  @Test
  @DisplayName("a time that ends before it begins lists nothing and is refused by the search form")
  void disorder() {
    moderationWorld.confirmed(petition, "SE");
    Page list = moderator.open("petition/signatures" + address.of(petition)).require(200);
    list.requireWords("All 1", "Zara Khan");
    list.type("from", "2020-07-02T00:00").type("to", "2020-07-01T00:00");
    Page refused = list.press("go").requireMistakeAt("to");
    refused.type("from", "2020-07-01T00:00").type("to", "2020-07-01T00:00");
    Page mended = refused.press("go").requireMistakeAt("to").type("to", "2020-07-02T00:00");
    String found = mended.press("go").requireAt("petition/signatures").location();
    String disordered = found.replaceFirst("(?<=[?&]to=)[^&]+", "2020-06-01");
    assertTrue(disordered.contains("to=2020-06-01"), disordered);
    Page nobody = moderator.open(disordered).require(200).requireNoWords("Zara Khan");
    assertTrue(nobody.value("from").startsWith("2020-07-01T00:00"), nobody::html);
  }

  /** The times in the URL of the list, to the fraction of a second. */
  private static List<String> time(Page list) {
    String address = URLDecoder.decode(list.location(), StandardCharsets.UTF_8);
    return MOMENT.matcher(address).results().map(found -> found.group()).sorted().toList();
  }

  @Test
  @DisplayName(
      "the list of signatures ignores a malformed domain and answers 400 for a malformed country")
  void malformed() {
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    String list = "petition/signatures" + address.of(petition);
    for (String text : List.of("x", "x".repeat(1_100))) {
      moderator.open(list + "&domain=" + text).require(200).requireWords("All 1", "Zara Khan");
      moderator.open(list + "&country=" + text).require(400).requireNoWords("Zara Khan");
    }
    moderator.open(list + "&country=ZZZ").require(400);
    moderator.open(list + "&country=").require(200).requireWords("All 1");
  }

  @Test
  @DisplayName("a domain is looked up by its name and starts a rule with it")
  void lookUp() {
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    moderationWorld.confirmed(petition, "Sana", "once.example", "PK");
    Page found = open("&domain=Often.example").requireWords("Often.example", "50%");
    assertEquals(1, found.links("1").stream().filter(href -> href.contains("&domain=")).count());
    Page rule = found.follow("New invalidation with this domain").require(200);
    assertEquals("Often.example", rule.value("rule_mailDomain"));
    open("&domain=never.example").requireWords("Nobody with this domain signed");
    Page wrong = open("&domain=%3Cb%3E").requireWords("Signatures in this time: 2");
    assertTrue(!wrong.notices().isEmpty());
  }

  @Test
  @DisplayName("a rule starts with the ticked domains without their names")
  void ticked() {
    moderationWorld.confirmed(petition, "Zara", "often.example", "SE");
    moderationWorld.confirmed(petition, "Omar", "once.example", "GB");
    Page page = open("").requireWords("New invalidation with the chosen domains");
    List<String> keys =
        TICK.matcher(page.html()).results().map(found -> found.group(1)).distinct().toList();
    assertEquals(2, keys.size(), page::html);
    String rule = "petition/invalidation-new" + address.of(petition);
    Page form = moderator.open(rule + "&domainKeys=" + String.join("&domainKeys=", keys));
    assertEquals(String.join(",", keys), form.require(200).value("rule_domainKeys"));
    form.press("look").requireWords("The rule applies to 2 signatures");
    Page one = moderator.open(rule + "&domainKeys=" + keys.getFirst()).require(200).press("look");
    one.requireWords("The rule applies to one signature");
    open("&by=RANGE").requireNoWords("New invalidation with the chosen domains");
  }

  @Test
  @DisplayName("the page says if nobody signed in its time, and since when ranges are counted")
  void ranges() {
    open("").requireWords("Nobody signed in this time");
    open("&by=RANGE").requireWords("Nothing is known of ranges", "Counted on this server since");
    open("&by=NONE&span=LONG&order=ODD&page=-7").requireWords("Nobody signed in this time");
    open("&by=RANGE&span=WEEK&order=HELD&page=2147483647").require(200);
  }

  @Test
  @DisplayName("the list can be turned; sorted by the last signature, it ends with the oldest")
  void pages() {
    for (int i = 0; i <= TrendView.PAGE; i++) {
      String name = i == 0 ? "Zara" : "Ali";
      moderationWorld.pending(petition, name, World.unique("a") + "@d" + i + ".example", "GB");
    }
    Page last = open("&order=LAST&span=WEEK").requireWords("Next page").follow("Next page");
    last.requireWords("Previous page").requireNoWords("Next page");
    List<String> rows = last.links("1").stream().filter(href -> href.contains("&domain=")).toList();
    assertEquals(1, rows.size());
    moderator.open(rows.getFirst()).require(200).requireWords("All 1", "Zara Khan");
  }

  @Test
  @DisplayName("a reader gets 403 for the page")
  void refused() {
    Visitor reader = visitors.of(world.person(Role.READER, petition.campaignId(), null));
    reader.open("petition/trends" + address.of(petition)).require(403);
  }
}
