package org.tadamun.endorsements.endorser.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Lists sorted by country")
class CountryNamesIT extends AtTheDesk {

  /** France, Germany: the order of the English names. */
  private static final List<String> ENGLISH = List.of("FR", "DE");

  /** Deutschland, Frankreich: the order of the German names. */
  private static final List<String> GERMAN = List.of("DE", "FR");

  @Inject private ActLists actLists;
  @Inject private AsSystem system;
  @Inject private EndorsementLists endorsementLists;
  @Inject private Endorsers endorsers;
  @Inject private ParliamentaryActs acts;

  private long campaign;

  @BeforeEach
  void open() {
    campaign = desk.campaign().id();
  }

  private void requireNamed(Function<Locale, List<String>> listed) throws Exception {
    assertEquals(ENGLISH, Acting.as(desk.anna(), () -> listed.apply(Locale.ENGLISH)));
    assertEquals(GERMAN, Acting.as(desk.anna(), () -> listed.apply(Locale.GERMAN)));
  }

  @Test
  @DisplayName("Endorsers are sorted by the names of the countries in the reader's language")
  void ofEndorsers() throws Exception {
    String word = World.unique("named");
    endorsementWorld.add(EndorsementDrafts.union(word + " a", "DE"));
    endorsementWorld.add(EndorsementDrafts.union(word + " b", "FR"));
    EndorserFilter both = new EndorserFilter(null, null, word);
    EndorserFilter.Order order = EndorserFilter.Order.COUNTRY;
    requireNamed(
        reader ->
            endorsers.rows(both, order, reader, true, 0, 9).stream()
                .map(EndorserView::country)
                .toList());
  }

  @Test
  @DisplayName("Endorsements are sorted by the names of the countries in the reader's language")
  void ofEndorsements() throws Exception {
    endorsementWorld.invited(desk, EndorsementDrafts.in("DE", EndorsementDrafts.letter()));
    endorsementWorld.invited(desk, EndorsementDrafts.in("FR", EndorsementDrafts.letter()));
    EndorsementFilter.Order order = EndorsementFilter.Order.COUNTRY;
    EndorsementFilter all = EndorsementFilter.ALL;
    requireNamed(
        reader ->
            endorsementLists.rows(campaign, all, order, reader, true, 0, 9).stream()
                .map(EndorsementRow::country)
                .toList());
  }

  @Test
  @DisplayName(
      "Acts are sorted by the country names in the reader's language, on the public page too")
  void ofActs() throws Exception {
    act("Motion of Berlin", "DE");
    act("Motion of Paris", "FR");
    ActFilter.Order order = ActFilter.Order.COUNTRY;
    requireNamed(
        reader -> codes(actLists.rows(campaign, ActFilter.DONE, order, reader, true, 0, 9)));
    requireNamed(reader -> codes(actLists.done(desk.campaign().slug(), reader, 0, 9)));
    String german = page("de");
    assertTrue(german.indexOf("Motion of Berlin") < german.indexOf("Motion of Paris"), german);
    String english = page("en");
    assertTrue(english.indexOf("Motion of Paris") < english.indexOf("Motion of Berlin"), english);
  }

  private void act(String title, String country) {
    ActDetails draft =
        new ActDetails(
            ActKind.MOTION,
            new Chamber(LocalizedText.of("en", "Chamber"), country),
            LocalizedText.of("en", title),
            null,
            LocalDate.of(2020, 11, 18),
            null,
            new Source(null, "https://example.org/paper"));
    system.run(() -> acts.create(campaign, draft, ActState.TABLED, false));
  }

  private static List<String> codes(List<ActView> listed) {
    return listed.stream().map(act -> act.chamber().country()).toList();
  }

  private String page(String language) {
    return Api.anonymous()
        .get("//" + language + "/campaigns/" + desk.campaign().slug() + "/parliament")
        .require(200)
        .body();
  }
}
