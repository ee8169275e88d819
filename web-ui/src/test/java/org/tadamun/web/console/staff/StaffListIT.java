package org.tadamun.web.console.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;
import org.tadamun.web.testing.list.ListScript;

@InServer
@DisplayName("The list of staff")
class StaffListIT extends CoordinatorsDesk {

  private static final int COLLEAGUES = 26;

  @Inject private People people;

  private final List<String> addresses = new ArrayList<>();
  private String list;

  /** Adds staff of one name, which the list sorts by when they came. */
  @BeforeEach
  void begin() {
    list = "staff/list?campaign=" + campaign.slug();
    addresses.add(people.emailOf(coordinator.person().publicId()));
    for (int i = 0; i < COLLEAGUES; i++) {
      addresses.add(people.emailOf(world.person(Role.READER, campaign.id(), null).publicId()));
    }
  }

  @Test
  @DisplayName("the list shows 25 people to a page and can be turned")
  void pages() {
    Page first = coordinator.open(list).require(200);
    assertEquals(25, ListScript.rows(first.html()), first::html);
    first.requireWords(addresses.subList(0, 25).toArray(String[]::new));
    first.requireNoWords(addresses.get(25), addresses.get(26));
    String second = new ListScript(coordinator, list, "list:staff", first.html()).turned(25).body();
    assertEquals(2, ListScript.rows(second), second);
    assertTrue(second.contains(addresses.get(25)), second);
    assertTrue(second.contains(addresses.get(26)), second);
    assertFalse(second.contains(addresses.get(24)), second);
  }

  @Test
  @DisplayName("names are sorted in the order of the reader's language")
  void sorted() {
    for (String name : List.of("Zoe", "emilia", "Élodie")) {
      people.rename(world.person(Role.READER, campaign.id(), null).publicId(), name);
    }
    Page page = coordinator.open(list).requireWords("Élodie", "emilia").requireNoWords("Zoe");
    assertTrue(page.words().indexOf("Élodie") < page.words().indexOf("emilia"), page::words);
  }

  @Test
  @DisplayName("the search finds words of a mail address, says if nobody fits, and can be cleared")
  void findsWordsOfAddress() {
    String last = addresses.getLast();
    String local = last.substring(0, last.indexOf('@')).toUpperCase(Locale.ROOT);
    Page one = searched(local);
    assertEquals(1, ListScript.rows(one.html()), one::html);
    assertTrue(one.html().contains('>' + last + '<'), one::html);
    assertTrue(one.location().contains("words=" + local), one::location);
    Page none = searched("nobody-of-this-name").requireWords("Nobody fits this search.");
    Page all = none.follow("Clear the filter").require(200);
    assertEquals(25, ListScript.rows(all.html()), all::html);
  }

  private Page searched(String words) {
    Page open = coordinator.open(list).require(200);
    return open.type("words", words).press("go").requireAt("staff/list");
  }

  @Test
  @DisplayName("the search finds a mail address, which no URL contains")
  void address() {
    String last = addresses.getLast();
    Page one = searched(last.toUpperCase(Locale.ROOT));
    assertEquals(1, ListScript.rows(one.html()), one::html);
    assertTrue(one.html().contains('>' + last + '<'), one::html);
    Page none = searched("nobody@" + last.substring(last.indexOf('@') + 1));
    none.requireWords("Nobody fits this search.");
    for (Page page : List.of(one, none)) {
      assertTrue(page.location().contains("found="), page::location);
      assertFalse(page.location().contains("@"), page::location);
      assertFalse(page.location().contains("%40"), page::location);
      assertFalse(page.location().contains("words="), page::location);
    }
  }

  @Test
  @DisplayName("an id in the URL shows nobody whom the reader may not see")
  void hidesStaffOfOtherCampaigns() {
    String id = world.person(Role.READER, world.liveCampaign().id(), null).publicId();
    Page page = coordinator.open(list + "&found=" + id).require(200);
    page.requireWords("Nobody fits this search.").requireNoWords(people.emailOf(id));
  }
}
