package org.tadamun.web.console.eventpass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.eventpass.boundary.EventPassView;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of event passes")
class PassPagesIT extends FourEyes {

  private static final Pattern OPTION =
      Pattern.compile("<option([^>]*)>([^<]*Protest in Toronto[^<]*)</option>");

  @Inject private Actions actions;
  @Inject private Clock clock;
  @Inject private EventPasses passes;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private Visitor visitor;
  private ZonedDateTime now;

  @BeforeEach
  void enter() {
    visitor = visitors.of(anna);
    now = ZonedDateTime.now(clock.withZone(ZoneId.of("Europe/London")));
    now = now.truncatedTo(ChronoUnit.MINUTES);
  }

  /** The local time as typed. An hour that the clocks skip cannot be the result. */
  private static String typed(ZonedDateTime moment) {
    return moment.toLocalDateTime().toString();
  }

  private Page form() {
    return visitor.open("petition/pass-edit" + address.of(petition)).require(200);
  }

  private Page filled() {
    return form()
        .type("name", "Canteen, noon")
        .type("localFrom", typed(now.minusHours(1)))
        .type("localTo", typed(now.plusHours(2)))
        .type("most", "50");
  }

  private List<EventPassView> stored() throws Exception {
    return Acting.as(anna, () -> passes.ofPetition(petition.slug()));
  }

  @Test
  @DisplayName("a pass is made with the campaign's time zone, and its link works")
  void made() throws Exception {
    assertEquals("Europe/London", form().value("timeZone"));
    Page list = filled().press("make").requireAt("petition/passes");
    list.requireNotice("The pass is made. Hand out its link.");
    list.requireWords("Canteen, noon", "Valid", "50");
    String path = stored().getFirst().path();
    assertTrue(list.words().contains("/en" + path), list::words);
    assertEquals(200, Site.get("/en" + path).status());
  }

  @Test
  @DisplayName("a pass can be made for a country, which the list names")
  void ofACountry() throws Exception {
    filled().type("country", "LU").press("make").requireWords("Luxembourg");
    assertEquals("LU", stored().getFirst().country());
  }

  @Test
  @DisplayName("an action today is offered even if 51 are later, and no two offers look alike")
  void actions() throws Exception {
    ZonedDateTime there = now.withZoneSameInstant(ZoneId.of("America/Toronto"));
    List<ActionDraft> drafts = new ArrayList<>();
    for (int i = 1; i <= 51; i++) {
      drafts.add(Drafts.protest(there.plusDays(10 + i).toLocalDateTime()));
    }
    drafts.add(Drafts.protest(Drafts.PAST));
    drafts.add(Drafts.protest(there.plusHours(1).toLocalDateTime()));
    String today = create(drafts);
    Page form = form();
    List<String> offered =
        OPTION.matcher(form.html()).results().map(one -> one.group(2)).distinct().toList();
    assertEquals(52, offered.size(), "all but the one of years ago, and no two alike");
    Page list = filled().type("action", today).press("make").requireAt("petition/passes");
    list.requireNotice("The pass is made. Hand out its link.");
    assertEquals(today, stored().getFirst().action());
  }

  @Test
  @DisplayName("actions of one day differ by hour in the offer, and a cancelled one is marked")
  void namesHourAndState() throws Exception {
    LocalDateTime noon = now.plusDays(3).toLocalDate().atTime(12, 0);
    String off = create(List.of(Drafts.protest(noon)));
    create(List.of(Drafts.protest(noon), Drafts.protest(noon.plusHours(6))));
    Acting.as(
        anna,
        () -> {
          actions.approve(off, null);
          return actions.cancel(off, null, LocalizedText.of("en", "Rain"));
        });
    List<String> offered =
        OPTION.matcher(form().html()).results().map(one -> one.group(2)).toList();
    assertEquals(3, offered.size());
    assertEquals(3, offered.stream().distinct().count(), offered::toString);
    assertEquals(1, offered.stream().filter(one -> one.contains("Cancelled")).count());
  }

  /** Creates the actions and returns the id of the last one. */
  private String create(List<ActionDraft> drafts) throws Exception {
    String last = null;
    for (ActionDraft draft : drafts) {
      last = Acting.as(anna, () -> actions.create(petition.campaignId(), null, draft, false)).id();
    }
    return last;
  }

  @Test
  @DisplayName("a pass can be revoked once; its link still opens the page of the petition")
  void revoked() throws Exception {
    Page list = filled().press("make");
    String button = list.buttons().stream().filter(b -> b.endsWith("revoke")).findFirst().get();
    Page after = list.press(button).requireNotice("The pass is revoked.").requireWords("Revoked");
    assertFalse(after.buttons().contains(button), "nobody revokes twice");
    EventPassView pass = stored().getFirst();
    assertFalse(pass.isRevocable());
    assertEquals(200, Site.get("/en" + pass.path()).status());
  }

  @Test
  @DisplayName(
      "R8: the name of a pass can be erased; its code is shown then, and the link still works")
  void nameErased() throws Exception {
    Page list = filled().press("make").requireWords("Canteen, noon");
    String button = list.buttons().stream().filter(b -> b.endsWith("erase")).findFirst().get();
    Page after = list.press(button).requireNotice("The name is erased.");
    EventPassView pass = stored().getFirst();
    after.requireNoWords("Canteen, noon").requireWords(pass.code(), "Valid");
    assertFalse(after.buttons().contains(button), "there is no name to erase");
    assertTrue(pass.isRevocable());
    assertEquals(200, Site.get("/en" + pass.path()).status());
  }

  @Test
  @DisplayName("each wrong field has its message, what was typed is kept, and no pass is made")
  void wrong() throws Exception {
    Page page = form().type("timeZone", "").press("make");
    page.requireMistakeAt("name", "localFrom", "localTo", "most", "timeZone");
    filled().type("most", "a few").press("make").requireMistakeAt("most");
    filled().type("most", "0").press("make").requireMistakeAt("most");
    Page before = filled().type("localTo", typed(now.minusHours(2))).press("make");
    before.requireMistakeAt("localTo");
    assertEquals("Canteen, noon", before.value("name"));
    filled().type("localTo", typed(now.plusYears(1))).press("make").requireMistakeAt("localTo");
    assertEquals(List.of(), stored());
  }

  @Test
  @DisplayName("revoking from an old list revokes the pass of that row, not one made since")
  void rowOfThePage() throws Exception {
    Page list = filled().press("make");
    String button = list.buttons().stream().filter(b -> b.endsWith("revoke")).findFirst().get();
    filled().type("name", "Factory gate").press("make");
    list.press(button).requireNotice("The pass is revoked.");
    for (EventPassView pass : stored()) {
      assertEquals(pass.name().equals("Factory gate"), pass.isRevocable(), pass.name());
    }
  }
}
