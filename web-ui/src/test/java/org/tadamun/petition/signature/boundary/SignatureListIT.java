package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.boundary.search.TimeSpan;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

/** Compares pages and numbers with the rows in the database, however a page is found. */
@InServer
@DisplayName("The list of signatures")
class SignatureListIT extends FourEyes {

  private static final String[] COUNTRIES = {"SE", "GB", "SE", "PK", "SE"};
  private static final int SIGNERS = 23;
  private static final int PAGE = 4;

  @Inject private BatchWorld batchWorld;
  @Inject private Clock clock;
  @Inject private ModerationWorld moderationWorld;
  @Inject private SignatureList list;
  @Inject private TallyWorld tallyWorld;

  private List<Signature> rows;

  /** Signatures in several states, and a batch, which counts but has no row. */
  @BeforeEach
  void sign() throws Exception {
    for (int i = 0; i < SIGNERS; i++) {
      String country = COUNTRIES[i % COUNTRIES.length];
      if (i % 6 == 1) {
        tallyWorld.pending(petition, country);
      } else {
        String token = tallyWorld.sign(petition, country);
        if (i % 6 == 2) {
          tallyWorld.withdraw(token);
        }
      }
    }
    long held = moderationWorld.confirmed(petition, "SE");
    moderationWorld.moderator(petition).post("/signatures/" + held + "/commands/hold", "{}");
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("SE", 340));
    rows =
        petitionWorld.rows(petition.id()).stream()
            .sorted(Comparator.comparing(Signature::id).reversed())
            .toList();
  }

  private static SignatureFilter filter(SignatureState state, String country) {
    return new SignatureFilter(state, country, null);
  }

  @Test
  @DisplayName("each page has the same rows, found from the front, the end or the middle")
  void pages() throws Exception {
    assertPages(filter(null, null), row -> true);
    assertPages(
        filter(SignatureState.CONFIRMED, null), row -> row.state() == SignatureState.CONFIRMED);
    assertPages(filter(null, "SE"), row -> row.signer().country().equals("SE"));
    assertPages(
        filter(SignatureState.PENDING, "SE"),
        row -> row.state() == SignatureState.PENDING && row.signer().country().equals("SE"));
    assertPages(filter(null, "JP"), row -> false);
  }

  @Test
  @DisplayName("the counts by state are those of the rows, without batches")
  void counts() throws Exception {
    assertCounts(filter(null, null), row -> true);
    assertCounts(filter(null, "SE"), row -> row.signer().country().equals("SE"));
    assertCounts(filter(null, "JP"), row -> false);
    assertCounts(new SignatureFilter(null, null, 1), row -> row.version() == 1);
    assertCounts(new SignatureFilter(null, null, 2), row -> false);
    assertCounts(
        filter(SignatureState.WITHDRAWN, "SE"),
        row -> row.state() == SignatureState.WITHDRAWN && row.signer().country().equals("SE"));
  }

  @Test
  @DisplayName("the list can be bounded by the time of signing and of confirming")
  void bounded() throws Exception {
    Instant middle = rows.get(rows.size() / 2).createdAt();
    Instant late = rows.getFirst().createdAt().plus(Duration.ofHours(1));
    SignatureFilter later = SignatureFilter.ALL.signedIn(new TimeSpan(middle, late));
    assertPages(later, row -> !row.createdAt().isBefore(middle));
    assertCounts(later, row -> !row.createdAt().isBefore(middle));
    SignatureFilter earlier = SignatureFilter.ALL.signedIn(new TimeSpan(null, middle));
    assertPages(earlier, row -> row.createdAt().isBefore(middle));
    SignatureFilter today = SignatureFilter.confirmed(1, middle);
    Predicate<Signature> proven =
        row -> row.state() == SignatureState.CONFIRMED && !row.confirmedAt().isBefore(middle);
    assertPages(today, proven);
    assertEquals(wanted(proven).size(), length(today));
    assertTrue(length(today) > 0, "nobody");
  }

  @Test
  @DisplayName("the API lists signatures confirmed since a moment, whenever they were signed")
  void confirmedSince() throws Exception {
    String token = tallyWorld.pending(petition, "PK");
    Instant since = clock.instant();
    tallyWorld.confirm(token);
    Api api = moderationWorld.with(petition, Permission.SIGNATURE_READ);
    String all = "/petitions/" + petition.slug() + "/signatures?state=CONFIRMED&";
    List<JsonObject> signed = items(api, all + "from=" + since);
    assertEquals(List.of(), signed, "he signed before");
    List<JsonObject> confirmed = items(api, all + "confirmedFrom=" + since);
    assertEquals(1, confirmed.size());
    assertEquals("PK", confirmed.getFirst().getString("country"));
    assertEquals(List.of(), items(api, all + "version=0&country=SE&confirmedFrom=" + since));
    api.get(all + "confirmedFrom=yesterday").requireMistake("confirmedFrom", null);
  }

  private static List<JsonObject> items(Api api, String path) {
    return api.get(path).require(200).items();
  }

  @Test
  @DisplayName("a cursor goes on where the page ended, and stays within its petition")
  void cursor() throws Exception {
    tallyWorld.sign(petitionWorld.open(), "SE");
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      String position = cursor;
      var page =
          Acting.as(anna, () -> list.page(petition.slug(), filter(null, "SE"), position, PAGE));
      page.items().forEach(row -> seen.add(row.id()));
      cursor = page.next();
    } while (cursor != null);
    assertEquals(wanted(row -> row.signer().country().equals("SE")), seen);
  }

  @Test
  @DisplayName("the API lists the present version, a named one, or with 0 all versions")
  void versions() throws Exception {
    Api api = moderationWorld.reader(petition);
    assertEquals(rows.size(), numbers(api, "").size());
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    assertEquals(List.of(), numbers(api, ""));
    String later = Long.toString(moderationWorld.confirmed(petition, "SE"));
    assertEquals(List.of(later), numbers(api, ""));
    assertEquals(List.of(later), numbers(api, "&version="));
    assertEquals(List.of(later), numbers(api, "&version=2"));
    assertEquals(wanted(row -> true), numbers(api, "&version=1"));
    assertEquals(rows.size() + 1, numbers(api, "&version=0").size());
    for (String wrong : List.of("3", "-1", "first")) {
      api.get(path() + "&version=" + wrong).requireMistake("version", null);
    }
  }

  private String path() {
    return "/petitions/" + petition.slug() + "/signatures?limit=200";
  }

  private List<String> numbers(Api api, String more) {
    return shown(api, more).map(row -> row.getString("id")).toList();
  }

  private Stream<JsonObject> shown(Api api, String more) {
    return items(api, path() + more).stream();
  }

  @Test
  @DisplayName("the API marks the rows that changed after they were signed")
  void moments() throws Exception {
    Api api = moderationWorld.reader(petition);
    assertEquals(
        wanted(row -> row.changedAt().isAfter(row.createdAt())),
        shown(api, "")
            .filter(row -> moment(row, "modifiedAt").isAfter(moment(row, "createdAt")))
            .map(row -> row.getString("id"))
            .toList());
  }

  private static Instant moment(JsonObject row, String name) {
    return Instant.parse(row.getString(name));
  }

  @Test
  @DisplayName("anonymous callers, and staff of other campaigns, are refused numbers and rows")
  void refused() throws Exception {
    SignatureFilter all = SignatureFilter.ALL;
    long number = rows.getFirst().id();
    List<Acting.Deed> questions =
        List.of(
            () -> list.counts(petition.slug(), all),
            () -> list.numbers(petition.slug(), all),
            () -> list.page(petition.slug(), all, null, PAGE),
            () -> list.at(petition.slug(), all, 0, PAGE),
            () -> list.one(petition.slug(), number));
    var stranger = world.person(Role.COORDINATOR, petitionWorld.open().campaignId(), null);
    for (Acting.Deed question : questions) {
      assertThrows(EJBAccessException.class, question::run);
      Acting.refused(stranger, Forbidden.class, question);
    }
  }

  @Test
  @DisplayName("staff of one country see only its signatures, in pages, numbers and rows")
  void oneCountry() throws Exception {
    var swede = world.person(Role.COORDINATOR, petition.campaignId(), "SE");
    List<String> swedes = wanted(row -> row.signer().country().equals("SE"));
    List<String> shown =
        Acting.as(swede, () -> list.at(petition.slug(), filter(null, null), 0, SIGNERS)).stream()
            .map(SignatureRow::id)
            .toList();
    assertEquals(swedes, shown);
    assertEquals(
        swedes,
        Acting.as(swede, () -> list.page(petition.slug(), SignatureFilter.ALL, null, SIGNERS))
            .items()
            .stream()
            .map(SignatureRow::id)
            .toList());
    assertEquals(
        swedes.size(), Acting.as(swede, () -> list.count(petition.slug(), SignatureFilter.ALL)));
    Acting.refused(swede, Forbidden.class, () -> list.counts(petition.slug(), filter(null, "GB")));
    Acting.refused(swede, Forbidden.class, () -> list.numbers(petition.slug(), filter(null, "GB")));
    long briton = Long.parseLong(wanted(row -> row.signer().country().equals("GB")).getFirst());
    assertTrue(Acting.as(swede, () -> list.one(petition.slug(), briton)).isEmpty());
    assertTrue(Acting.as(anna, () -> list.one(petition.slug(), briton)).isPresent());
    assertEquals(List.of("SE"), List.copyOf(Acting.as(swede, () -> list.limits(petition.slug()))));
    assertTrue(Acting.as(anna, () -> list.limits(petition.slug())).isEmpty());
  }

  private List<String> wanted(Predicate<Signature> which) {
    return rows.stream().filter(which).map(row -> Long.toString(row.id())).toList();
  }

  private void assertPages(SignatureFilter filter, Predicate<Signature> which) throws Exception {
    List<String> wanted = wanted(which);
    for (int first = 0; first <= wanted.size(); first++) {
      int from = first;
      List<String> shown =
          Acting.as(anna, () -> list.at(petition.slug(), filter, from, PAGE)).stream()
              .map(SignatureRow::id)
              .toList();
      assertEquals(
          wanted.subList(first, Math.min(wanted.size(), first + PAGE)),
          shown,
          filter + " " + first);
    }
  }

  private void assertCounts(SignatureFilter filter, Predicate<Signature> which) throws Exception {
    Map<SignatureState, Long> wanted = new EnumMap<>(SignatureState.class);
    for (SignatureState state : SignatureState.values()) {
      wanted.put(state, rows.stream().filter(which.and(row -> row.state() == state)).count());
    }
    assertEquals(wanted, Acting.as(anna, () -> list.counts(petition.slug(), filter)), "" + filter);
    assertEquals(
        new SignatureNumbers(wanted, null),
        Acting.as(anna, () -> list.numbers(petition.slug(), filter)));
    assertEquals(wanted(which).size(), length(filter));
  }

  private long length(SignatureFilter filter) throws Exception {
    return Acting.as(anna, () -> list.count(petition.slug(), filter));
  }
}
