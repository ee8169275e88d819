package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of moderation")
class ModerationPagesIT extends FourEyes {

  @Inject private InvalidationRun run;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;
  @Inject private World world;

  private Visitor first;
  private Visitor second;

  @BeforeEach
  void enter() {
    first = visitors.of(anna);
    second = visitors.of(bilal);
  }

  private String in(String page) {
    return "petition/" + page + address.of(petition);
  }

  private Page list(String state) {
    return first.open(in("signatures") + "&state=" + state).require(200);
  }

  private static String button(Page page, String id) {
    return page.buttons().stream().filter(one -> one.endsWith(":" + id)).findFirst().orElseThrow();
  }

  private SignatureState state(long id) {
    return moderationWorld.signature(id).state();
  }

  @Test
  @DisplayName("the list counts each state, filters by country, and never shows a mail address")
  void list() {
    moderationWorld.confirmed(petition, "SE");
    moderationWorld.confirmed(petition, "GB");
    moderationWorld.pending(petition, "Omar", "omar@hidden.example.org", "SE");
    Page all = list("").requireWords("All 3", "Zara Khan", "Omar Khan");
    all.requireNoWords("@", "hidden.example.org", "Please choose");
    first.open(in("signatures") + "&country=SE").requireWords("All 2", "Sweden");
    assertEquals(
        List.of(), list("HELD").buttons().stream().filter(b -> b.endsWith(":hold")).toList());
  }

  @Test
  @DisplayName("the page of a refused search knows its full URL")
  void address() {
    Page refused = list("HELD").type("name", "a").press("go").requireMistakeAt("name");
    String query = "data-query=\"" + address.of(petition) + "&state=HELD\"";
    assertTrue(refused.html().replace("&amp;", "&").contains(query), refused::html);
  }

  @Test
  @DisplayName("the signature of a row is held and released")
  void row() {
    long id = moderationWorld.confirmed(petition, "SE");
    Page page = list("CONFIRMED");
    page.press(button(page, "hold")).requireNotice("One signature held");
    assertEquals(SignatureState.HELD, state(id));
    assertEquals(Map.of(), ModerationWorld.tallied(petition));
    Page held = list("HELD");
    held.press(button(held, "release")).requireNotice("One signature released");
    assertEquals(SignatureState.CONFIRMED, state(id));
    assertEquals(Map.of("SE", 1L), ModerationWorld.tallied(petition));
  }

  @Test
  @DisplayName("console.frame R4: holding from an old list holds the signature of that row")
  void rowOfThePage() {
    long shown = moderationWorld.confirmed(petition, "SE");
    Page page = list("CONFIRMED");
    String hold = button(page, "hold");
    long newer = moderationWorld.confirmed(petition, "GB");
    page.press(hold);
    assertEquals(SignatureState.HELD, state(shown), "the one that was looked at");
    assertEquals(SignatureState.CONFIRMED, state(newer), "nobody looked at this one");
  }

  @Test
  @DisplayName("signatures that a colleague held meanwhile are no longer selected after a refusal")
  void chosenMeanwhile() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(moderationWorld.confirmed(petition, "SE"));
    }
    String selection = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    // A script sends the selection; here a refused search carries it along.
    Page page = list("CONFIRMED").type("list", "list").type("signatures_selection", selection);
    Page chosen = page.type("name", "a").press("go").requireMistakeAt("name");
    chosen.requireWords("4 signatures chosen", "Confirmed 4");
    List<Long> held = ids.subList(0, 2);
    Acting.as(
        bilal,
        () -> moderation.decideAll(petition.slug(), held, Decision.of(ModerationCommand.HOLD)));
    Page refused = chosen.press("invalidateChosen").requireMistakeAt("reason");
    refused.requireWords("2 signatures chosen", "Confirmed 2", "Held for review 2");
    refused.type("reason", "OTHER").type("note", "By hand").press("invalidateChosen");
    for (long id : ids) {
      assertEquals(held.contains(id) ? SignatureState.HELD : SignatureState.INVALIDATED, state(id));
    }
  }

  @Test
  @DisplayName("a signature is invalidated with a reason, and the invalidation is undone")
  void decision() {
    long id = moderationWorld.confirmed(petition, "SE");
    Page page =
        list("CONFIRMED")
            .follow("Invalidate", "petition/decision")
            .require(200)
            .requireWords("Zara Khan");
    page.press("run").requireMistakeAt("reason");
    assertEquals(SignatureState.CONFIRMED, state(id));
    page.type("reason", "OTHER").type("note", "Twice by hand").press("run");
    assertEquals(SignatureState.INVALIDATED, state(id));
    Page out = list("INVALIDATED").requireWords("Twice by hand");
    out.press(button(out, "revert")).requireNotice("One invalidation undone");
    assertEquals(SignatureState.CONFIRMED, state(id));
  }

  @Test
  @DisplayName("a signature is erased after the question how the person asked")
  void erasure() {
    long id = moderationWorld.confirmed(petition, "SE");
    Page page =
        list("CONFIRMED").follow("Erase", "petition/erase").require(200).requireWords("Zara Khan");
    page.press("erase").requireMistakeAt("asked");
    assertEquals("Zara", moderationWorld.signature(id).signer().givenName());
    page.type("asked", "LETTER")
        .press("erase")
        .requireNotice("Erased. Nothing that tells who it was is left.");
    assertEquals(SignatureState.WITHDRAWN, state(id));
    list("WITHDRAWN").requireNoWords("Zara Khan");
  }

  @Test
  @DisplayName("a second person approves the invalidation by a rule, which can then be undone")
  void rule() {
    long id = moderationWorld.confirmed(petition, "Mickey", "example.org", "SE");
    moderationWorld.confirmed(petition, "SE");
    Page form = first.open(in("invalidation-new")).require(200);
    form.press("look").requireWords("Fill in at least one condition");
    form = first.open(in("invalidation-new")).type("rule_nameContains", "Mickey");
    Page looked = form.press("look").requireWords("The rule applies to one signature", "Sweden");
    looked.type("rule_nameContains", "").type("rule_countries", "SE");
    looked.press("propose").requireMistakeAt("reason").requireNoWords("The rule applies to");
    looked.type("rule_nameContains", "Mickey").type("rule_countries");
    Page proposed = looked.type("reason", "AUTOMATED").press("propose");
    proposed.requireAt("petition/invalidation");
    proposed.requireWords("Waiting for a second person", "Somebody else has to approve it");
    proposed.requireWords("Petition Free our colleague");
    assertFalse(proposed.offers("approve"));
    second
        .open(proposed.location())
        .press("look")
        .requireWords("The rule applies to one signature", "By how much the figures would fall");
    Page approved = second.open(proposed.location()).press("approve");
    approved.requireNotice("Approved. It is being carried out.");
    run.run();
    assertEquals(SignatureState.INVALIDATED, state(id));
    Page done = second.open(proposed.location()).requireWords("Carried out");
    assertFalse(done.offers("look"), "what is decided is previewed no more");
    done.press("revert").requireNotice("It is being undone.");
    run.run();
    assertEquals(SignatureState.CONFIRMED, state(id));
    first.open(in("invalidations")).requireWords("Undone");
  }

  @Test
  @DisplayName("a moderator of one country must choose that country for a rule")
  void ofOneCountry() {
    moderationWorld.confirmed(petition, "Mickey", "example.org", "SE");
    Visitor swede = visitors.of(Role.COORDINATOR, address.campaign(petition), "SE");
    Page form = swede.open(in("invalidation-new")).require(200);
    assertTrue(form.html().contains("value=\"SE\""), form.html());
    assertFalse(form.html().contains("value=\"GB\""), form.html());
    form.type("rule_nameContains", "Mickey").press("look").requireMistakeAt("rule_countries");
    Page looked = swede.open(in("invalidation-new")).type("rule_nameContains", "Mickey");
    looked
        .type("rule_countries", "SE")
        .press("look")
        .requireWords("The rule applies to one signature");
  }

  @Test
  @DisplayName("a rule may have several countries, but none that the form does not offer")
  void ofSeveralCountries() {
    for (String country : List.of("SE", "MT", "VA")) {
      moderationWorld.confirmed(petition, "Mickey", "example.org", country);
    }
    Page form = first.open(in("invalidation-new")).type("rule_countries", "SE", "MT");
    Page looked = form.press("look").requireWords("The rule applies to 2 signatures");
    Page proposed = looked.type("reason", "AUTOMATED").press("propose");
    proposed.requireAt("petition/invalidation").requireWords("Malta, Sweden");
    first
        .open(in("invalidation-new"))
        .type("rule_countries", "SE", "QQ")
        .press("look")
        .requireMistakeAt("rule_countries");
  }

  @Test
  @DisplayName("a second person sees the times of a rule in the campaign's time zone")
  void clock() {
    moderationWorld.confirmed(petition, "SE");
    second.open("profile/edit").type("zone", "Asia/Karachi").press("save");
    Page form = first.open(in("invalidation-new")).type("rule_signedFrom", "2020-07-01T15:00");
    form.press("look")
        .requireWords("The rule applies to one signature", "Time zone: Europe/London");
    Page proposed = form.type("reason", "AUTOMATED").press("propose");
    proposed.requireAt("petition/invalidation");
    Page asked = second.open(proposed.location());
    asked.requireWords("1 Jul 2020, 15:00", "Time zone: Europe/London");
    asked.press("cancel");
  }

  @Test
  @DisplayName("the list shows times in the campaign's time zone, as its filter does")
  void listClock() {
    moderationWorld.confirmed(petition, "SE");
    String hour = in("signatures") + "&state=CONFIRMED&from=2020-07-01T14:00:00Z&to=";
    first.open("profile/edit").type("zone", "Asia/Karachi").press("save");
    Page list = first.open(hour + "2099-07-01T14:00:00Z").require(200);
    list.requireWords("All 1", "1 Jul 2020, 15:00", "Time zone: Europe/London");
    assertEquals("2020-07-01T15:00", list.value("from"));
    Instant now = Instant.now();
    String shown = list.words();
    assertTrue(
        shown.contains(inLondon(now)) || shown.contains(inLondon(now.minusSeconds(60))), shown);
  }

  private static String inLondon(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK)
        .format(moment.atZone(ZoneId.of("Europe/London")));
  }

  @Test
  @DisplayName("a reader gets 403 or 404 for the pages of moderation")
  void closed() {
    long id = moderationWorld.confirmed(petition, "SE");
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    for (String page :
        List.of("decision", "erase", "rectify", "invalidation-new", "invalidations", "alarms")) {
      int status = reader.open(in(page) + "&id=" + id).status();
      assertTrue(status == 403 || status == 404, page + ": " + status);
    }
    reader.open(in("signatures")).require(403);
  }

  @Test
  @DisplayName("a moderator of another campaign gets 404 for a signature's number, real or not")
  void elsewhere() {
    long id = moderationWorld.confirmed(petition, "SE");
    Visitor stranger = visitors.coordinator(world.liveCampaign());
    for (String page : List.of("decision", "erase", "rectify")) {
      stranger.open(in(page) + "&id=" + id).require(404);
      stranger.open(in(page) + "&id=77").require(404);
    }
  }
}
