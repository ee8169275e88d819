package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.boundary.search.TimeSpan;
import org.tadamun.petition.signature.control.SignatureSearch;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/** Treats three signatures as many. */
@InServer
@DisplayName("Cached numbers of a long list")
class KeptNumbersIT extends FourEyes {

  private static final int MANY = 2;

  @Inject private Clock clock;
  @Inject private SignatureCounts counts;
  @Inject private ImportWorld importWorld;
  @Inject private SignatureList list;
  @Inject private SignatureSearch search;
  @Inject private TallyWorld tallyWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private Instant begin;

  @BeforeEach
  void sign() {
    begin = clock.instant();
    for (int i = 0; i <= MANY; i++) {
      tallyWorld.pending(petition, "SE");
    }
    tallyWorld.sign(petition, "SE");
    tallyWorld.withdraw(tallyWorld.sign(petition, "SE"));
  }

  private SignatureNumbers lately(SignatureFilter filter) {
    return counts.lately(petition, filter, MANY);
  }

  private static SignatureFilter filter(SignatureState state, String country) {
    return new SignatureFilter(state, country, null);
  }

  private static long sum(Map<SignatureState, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Adds one signature of each kind after the numbers were cached. */
  private void signLater() {
    SignatureNumbers first = lately(SignatureFilter.ALL);
    assertEquals(counts.of(petition, SignatureFilter.ALL), first.byState());
    assertNull(first.asOf());
    tallyWorld.pending(petition, "SE");
    tallyWorld.sign(petition, "SE");
    tallyWorld.withdraw(tallyWorld.sign(petition, "SE"));
  }

  @Test
  @DisplayName(
      "a large number that does not count is cached with its time, others are counted each time")
  void kept() {
    signLater();
    SignatureNumbers later = lately(SignatureFilter.ALL);
    assertEquals(MANY + 1, later.byState().get(SignatureState.PENDING));
    assertEquals(2, later.byState().get(SignatureState.CONFIRMED));
    assertEquals(2, later.byState().get(SignatureState.WITHDRAWN));
    assertNotNull(later.asOf());
    assertFalse(later.asOf().isBefore(begin));
    assertEquals(
        MANY + 2, counts.of(petition, SignatureFilter.ALL).get(SignatureState.PENDING), "now");
  }

  @Test
  @DisplayName("a list of one state has the same number, and zero for all other states")
  void oneState() {
    signLater();
    SignatureNumbers pending = lately(filter(SignatureState.PENDING, null));
    assertEquals(MANY + 1, pending.byState().get(SignatureState.PENDING));
    assertEquals(MANY + 1, sum(pending.byState()));
    SignatureNumbers confirmed = lately(filter(SignatureState.CONFIRMED, null));
    assertEquals(2, sum(confirmed.byState()));
    assertNull(confirmed.asOf());
  }

  @Test
  @DisplayName("a country has a number of its own, and a list bounded in time is counted each time")
  void otherLists() {
    signLater();
    SignatureFilter sweden = filter(null, "SE");
    assertEquals(counts.of(petition, sweden), lately(sweden).byState());
    SignatureFilter bounded =
        SignatureFilter.ALL.signedIn(TimeSpan.since(begin.minus(Duration.ofHours(1))));
    lately(bounded);
    tallyWorld.pending(petition, "SE");
    assertEquals(counts.of(petition, bounded), lately(bounded).byState());
    assertNull(lately(bounded).asOf());
  }

  @Test
  @DisplayName("the number until a moment and that of the whole list are not mixed up")
  void beforeMoment() {
    signLater();
    SignatureFilter until = SignatureFilter.ALL.datedUntil(clock.instant());
    SignatureNumbers confirmed = lately(until);
    assertEquals(counts.of(petition, until), confirmed.byState());
    assertEquals(0, confirmed.byState().get(SignatureState.PENDING));
    assertNull(confirmed.asOf());
    assertEquals(MANY + 1, lately(SignatureFilter.ALL).byState().get(SignatureState.PENDING));
  }

  @Test
  @DisplayName("few or no signatures of an import are cached too, if its ids are spread widely")
  void ofImport() throws Exception {
    ImportView one = importWorld.done(anna, bilal, petition, ImportWorld.people(1, "GB"));
    SignatureFilter close = search.lookedUp(petition.id(), SignatureFilter.ALL.ofImport(one.id()));
    lately(close);
    assertNull(lately(close).asOf());
    ImportFilter its = close.imported();
    SignatureFilter far =
        close.of(new ImportFilter(its.importId(), its.number(), its.first(), its.last() + MANY));
    lately(far);
    SignatureNumbers again = lately(far);
    assertNotNull(again.asOf());
    assertEquals(counts.of(petition, far), again.byState());
    assertEquals(SignatureState.values().length, again.byState().size(), "noughts included");
    assertEquals(1, sum(again.byState()));
    SignatureFilter nobody = far.in("SE");
    lately(nobody);
    SignatureNumbers none = lately(nobody);
    assertNotNull(none.asOf());
    assertEquals(0, sum(none.byState()));
    assertEquals(0, sum(lately(filter(SignatureState.PENDING, null).of(its)).byState()));
  }

  @Test
  @DisplayName("the last page has the last rows, and the number of an export is exact")
  void pages() throws Exception {
    signLater();
    int told =
        (int)
            sum(
                Acting.as(anna, () -> list.numbers(petition.slug(), SignatureFilter.ALL))
                    .byState());
    int first = told - 2;
    List<SignatureRow> last =
        Acting.as(anna, () -> list.at(petition.slug(), SignatureFilter.ALL, first, 2));
    List<SignatureRow> all =
        Acting.as(anna, () -> list.page(petition.slug(), SignatureFilter.ALL, null, 200)).items();
    assertEquals(all.subList(all.size() - 2, all.size()), last);
    assertEquals(told + 1, all.size());
    assertEquals(
        all.size(), Acting.as(anna, () -> list.count(petition.slug(), SignatureFilter.ALL)));
  }

  @Test
  @DisplayName("the page says which numbers are a minute old, and nothing if all are exact")
  void page() {
    String path = "petition/signatures" + address.of(petition);
    assertFalse(visitors.of(anna).open(path).require(200).html().contains("once a minute"));
    signLater();
    String html = visitors.of(anna).open(path).require(200).html();
    assertTrue(html.contains("once a minute"), html);
    assertTrue(html.contains("5,000"), html);
  }

  @Test
  @DisplayName("a decision in a row of the list makes the numbers exact")
  void decidedInRow() {
    signLater();
    Page list = visitors.of(anna).open("petition/signatures" + address.of(petition)).require(200);
    assertTrue(list.html().contains("once a minute"), list.html());
    String hold =
        list.buttons().stream().filter(one -> one.endsWith(":hold")).findFirst().orElseThrow();
    Page after = list.press(hold);
    after.requireWords("Held for review 1");
    assertFalse(after.html().contains("once a minute"), after.html());
  }

  @Test
  @DisplayName("a decision about one signature makes the numbers exact")
  void decided() {
    signLater();
    long id =
        petitionWorld.rows(petition.id()).stream()
            .filter(one -> one.state() == SignatureState.CONFIRMED)
            .mapToLong(Signature::id)
            .findFirst()
            .orElseThrow();
    Visitor visitor = visitors.of(anna);
    String path = "petition/decision" + address.of(petition) + "&id=" + id;
    Page list = visitor.open(path).require(200).type("reason", "OTHER").press("run");
    list.requireNotice("One signature invalidated");
    assertFalse(list.html().contains("once a minute"), list.html());
    assertEquals(counts.of(petition, SignatureFilter.ALL), lately(SignatureFilter.ALL).byState());
  }
}
