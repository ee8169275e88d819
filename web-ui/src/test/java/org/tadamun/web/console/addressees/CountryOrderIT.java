package org.tadamun.web.console.addressees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The order of countries in the console")
class CountryOrderIT extends CoordinatorsDesk {

  /** The city of the embassy, by host country. */
  private static final Map<String, String> CITIES =
      Map.of("AF", "Kabul", "AT", "Vienna", "EG", "Cairo", "NO", "Oslo");

  private static final Map<String, String> ZONES =
      Map.of("AF", "Asia/Kabul", "AT", "Europe/Vienna", "EG", "Africa/Cairo", "NO", "Europe/Oslo");

  private static final Pattern OPTION = Pattern.compile("<option value=\"([A-Z]{2})\"");

  @Inject private Addressees addressees;
  @Inject private AsSystem system;

  private Page read(String language, String page) {
    coordinator.open("profile/edit").type("language", language).press("save").require(200);
    Page opened = coordinator.open(page + "?campaign=" + campaign.slug()).require(200);
    assertTrue(opened.html().contains("lang=\"" + language + "\" dir=\""), opened::html);
    return opened;
  }

  private static List<String> offered(Page page, String field) {
    Matcher select =
        Pattern.compile("(?s)id=\"(?:\\w+:)?" + field + "\".*?</select>").matcher(page.html());
    assertTrue(select.find(), page::html);
    return OPTION.matcher(select.group()).results().map((MatchResult one) -> one.group(1)).toList();
  }

  private static void requireOrder(List<String> all, String... codes) {
    List<String> wanted = List.of(codes);
    assertEquals(wanted, all.stream().filter(wanted::contains).toList());
  }

  @Test
  @DisplayName(
      "a form sorts countries in German with Ägypten near A, in English with Austria before Egypt")
  void latin() {
    List<String> german = offered(read("de", "addressees/edit"), "hostCountry");
    assertEquals(List.of("AF", "EG", "AX", "AL", "DZ"), german.subList(0, 5));
    requireOrder(german, "EG", "BE", "NO", "AT", "TR");
    requireOrder(offered(read("en", "addressees/edit"), "hostCountry"), "AT", "BE", "EG", "NO");
  }

  /** By code points, all names that begin with إ would come before those with ا. */
  @Test
  @DisplayName("a form in Arabic sorts آ first and treats أ, إ and ا as one letter")
  void arabic() {
    List<String> all = offered(read("ar", "addressees/edit"), "hostCountry");
    requireOrder(all, "IS", "ET", "AR", "EG");
    requireOrder(all, "AR", "IT", "EG");
  }

  @Test
  @DisplayName(
      "the filter and the list of addressees are sorted by country in the reader's language")
  void list() {
    CITIES.forEach(this::add);
    requireList(read("de", "addressees/list"), "AF", "EG", "NO", "AT");
    requireList(read("en", "addressees/list"), "AF", "AT", "EG", "NO");
  }

  private void add(String country, String city) {
    AddresseeDetails details =
        new AddresseeDetails(
            AddresseeKind.EMBASSY,
            LocalizedText.of("en", "Embassy of Pakistan"),
            "PK",
            country,
            city,
            ZONES.get(country),
            null,
            null,
            null,
            null);
    system.run(() -> addressees.add(campaign.id(), details, false));
  }

  private static void requireList(Page page, String... codes) {
    assertEquals(List.of(codes), offered(page, "country"));
    String words = page.words();
    assertEquals(
        List.of(codes).stream().map(CITIES::get).toList(),
        CITIES.values().stream().sorted(Comparator.comparingInt(words::indexOf)).toList());
    assertTrue(CITIES.values().stream().allMatch(words::contains), words);
  }
}
