package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The way back from one signature to a filtered list")
class ListBeforeIT extends FourEyes {

  private static final List<String> FILTERS =
      List.of("state=CONFIRMED", "country=SE", "from=2020-07-01T14%3A00%3A00Z");

  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private Visitor moderator;
  private long id;

  @BeforeEach
  void sign() {
    moderator = visitors.of(anna);
    id = moderationWorld.confirmed(petition, "SE");
    moderationWorld.confirmed(petition, "GB");
  }

  private Page opened(String words, String page) {
    String list = "petition/signatures" + address.of(petition) + "&" + String.join("&", FILTERS);
    Page found = moderator.open(list + "&name=Zara").require(200);
    String one =
        found.links(words).stream().filter(at -> at.startsWith(page)).findFirst().orElseThrow();
    assertFalse(one.contains("Zara") || !one.contains("id=" + id), one);
    return moderator.open(one).require(200);
  }

  private void requireFilters(String location) {
    assertTrue(location.startsWith("petition/signatures?"), location);
    List<String> parts = List.of(location.replaceFirst(".*\\?", "").split("&"));
    assertTrue(parts.containsAll(FILTERS), location);
    assertTrue(parts.contains("petition=" + petition.slug()), location);
    assertEquals(FILTERS.size() + 2, parts.size(), location);
  }

  @Test
  @DisplayName(
      "Cancel and a decision lead back to the filters of the list, without the searched name")
  void invalidated() {
    Page asks = opened("Invalidate", "petition/decision");
    requireFilters(asks.links("Cancel").getFirst());
    Page refused = asks.press("run").requireMistakeAt("reason");
    requireFilters(refused.links("Cancel").getFirst());
    Page list = refused.type("reason", "OTHER").press("run");
    list.requireNotice("One signature invalidated");
    requireFilters(list.location());
    assertEquals(SignatureState.INVALIDATED, moderationWorld.signature(id).state());
  }

  @Test
  @DisplayName(
      "Cancel and an erasure lead back to the filters of the list, without the searched name")
  void erased() {
    Page asks = opened("Erase", "petition/erase");
    requireFilters(asks.links("Cancel").getFirst());
    Page list = asks.type("asked", "LETTER").press("erase");
    list.requireNotice("Erased. Nothing that tells who it was is left.");
    requireFilters(list.location());
    assertEquals(SignatureState.WITHDRAWN, moderationWorld.signature(id).state());
  }

  @Test
  @DisplayName("Cancel and a decision lead back to the place in the list, which is not in the URL")
  void place() {
    String of = address.of(petition);
    String list = "petition/signatures" + of;
    String usual = "rows:25,";
    String longer = "rows:50,";
    assertTrue(moderator.open(list).html().contains(usual), "the list tells how long it is");
    String one = "petition/decision" + of + "&id=" + id + "&at=0-50";
    Page asks = moderator.open(one).require(200);
    assertEquals(List.of(list + "&at=0-50"), asks.links("Cancel"));
    Page same = asks.follow("Cancel").require(200);
    assertEquals(list, same.location());
    assertTrue(same.html().contains(longer), same::html);
    Page decided = moderator.open(one).type("reason", "OTHER").press("run");
    decided.requireNotice("One signature invalidated");
    assertEquals(list, decided.location());
    assertTrue(decided.html().contains(longer), decided::html);
    assertTrue(moderator.open(list).html().contains(usual), "for once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1-25", "0-99999", "7-25", "9999999999-25", "%3Cb%3E", ""})
  @DisplayName("an invalid place leads to the start of the list")
  void noPlace(String place) {
    String of = address.of(petition);
    Page asks = moderator.open("petition/decision" + of + "&id=" + id + "&at=" + place);
    assertEquals(List.of("petition/signatures" + of), asks.require(200).links("Cancel"));
    Page list = moderator.open("petition/signatures" + of + "&at=" + place).require(200);
    assertEquals("petition/signatures" + of, list.location());
    assertTrue(list.html().contains("rows:25,"), list::html);
  }

  @Test
  @DisplayName("without filters, Cancel leads to the list of the petition")
  void leadsToPetitionsList() {
    String of = address.of(petition);
    Page asks = moderator.open("petition/decision" + of + "&id=" + id).require(200);
    assertEquals(List.of("petition/signatures" + of), asks.links("Cancel"));
  }
}
