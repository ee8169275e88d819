package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TimeSpan;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

/**
 * Ids follow the time of signing, except those of imported signatures, which were signed before
 * they got their ids.
 */
@InServer
@DisplayName("Lists of signatures that are bounded in time")
class BoundedListIT extends FourEyes {

  private static final int SOME = 6;
  private static final int PAGE = 4;

  /** A distance of ids that is larger than the first search. */
  private static final long FAR = 1_000_000;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  @Inject private ImportWorld importWorld;
  @Inject private SignatureList list;
  @Inject private TallyWorld tallyWorld;

  /** The time of the first signature after all imported ones. */
  private Instant here;

  @BeforeEach
  void sign() throws Exception {
    signSome();
    importWorld.done(anna, bilal, petition, ImportWorld.people(SOME - 1, "SE"));
    signSome();
    List<Instant> signed = rows().stream().map(Signature::createdAt).sorted().toList();
    here = signed.get(SOME - 1);
    assertTrue(signed.get(SOME - 2).isBefore(here), "brought, and signed before");
  }

  private void signSome() throws Exception {
    for (int i = 0; i < SOME; i++) {
      String country = i % 2 == 0 ? "SE" : "GB";
      if (i == 1) {
        tallyWorld.pending(petition, country);
      } else {
        tallyWorld.sign(petition, country);
      }
    }
  }

  private List<Signature> rows() {
    return petitionWorld.rows(petition.id());
  }

  @Test
  @DisplayName("imported signatures are listed among those that were signed at their time")
  void outOfOrder() throws Exception {
    assertPages(from(null, here), row -> !row.createdAt().isBefore(here));
    assertPages(to(here), row -> row.createdAt().isBefore(here));
    assertPages(from(null, Instant.EPOCH), row -> true);
    assertPages(
        from("SE", here),
        row -> row.signer().country().equals("SE") && !row.createdAt().isBefore(here));
    assertPages(
        SignatureFilter.confirmed(1, here),
        row -> row.state() == SignatureState.CONFIRMED && !row.confirmedAt().isBefore(here));
    assertPages(from(null, Instant.parse("2100-01-01T00:00:00Z")), row -> false);
  }

  @Test
  @DisplayName("a list goes on where the ids of its next signatures are far away")
  void far() throws Exception {
    move(FAR);
    try {
      assertPages(from(null, Instant.EPOCH), row -> true);
      assertPages(from("SE", Instant.EPOCH), row -> row.signer().country().equals("SE"));
      assertPages(
          SignatureFilter.confirmed(1, Instant.EPOCH),
          row -> row.state() == SignatureState.CONFIRMED);
    } finally {
      move(-FAR);
    }
  }

  /** Shifts the ids of the imported signatures; nothing else refers to them. */
  private void move(long far) throws Exception {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update petition_signature set id = id + ?"
                    + " where petition_id = ? and import_id is not null")) {
      update.setLong(1, far);
      update.setLong(2, petition.id());
      assertEquals(SOME - 1, update.executeUpdate());
    }
  }

  private static SignatureFilter from(String country, Instant from) {
    return new SignatureFilter(null, country, null).signedIn(TimeSpan.since(from));
  }

  private static SignatureFilter to(Instant to) {
    return SignatureFilter.ALL.signedIn(new TimeSpan(null, to));
  }

  @Test
  @DisplayName("a list by confirmation begins with the last confirmed one, whenever it was signed")
  void confirmedLate() throws Exception {
    String first = tallyWorld.pending(petition, "PK");
    tallyWorld.sign(petition, "SE");
    tallyWorld.confirm(first);
    SignatureFilter since = SignatureFilter.confirmed(1, here);
    assertPages(
        since, row -> row.state() == SignatureState.CONFIRMED && !row.confirmedAt().isBefore(here));
    List<SignatureRow> newest = Acting.as(anna, () -> list.at(petition.slug(), since, 0, 1));
    assertEquals("PK", newest.getFirst().country());
  }

  @Test
  @DisplayName("a cursor of another list is refused")
  void wrongCursor() throws Exception {
    Page<SignatureRow> page =
        Acting.as(anna, () -> list.page(petition.slug(), SignatureFilter.ALL, null, PAGE));
    Acting.refused(
        anna, InvalidInput.class, () -> list.page(petition.slug(), to(here), page.next(), PAGE));
  }

  private void assertPages(SignatureFilter filter, Predicate<Signature> which) throws Exception {
    Comparator<Signature> order =
        Comparator.comparing(
            filter.confirmed().from() == null ? Signature::createdAt : Signature::confirmedAt);
    List<String> wanted =
        rows().stream()
            .filter(which)
            .sorted(order.thenComparing(Signature::id).reversed())
            .map(row -> Long.toString(row.id()))
            .toList();
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      String position = cursor;
      Page<SignatureRow> page =
          Acting.as(anna, () -> list.page(petition.slug(), filter, position, PAGE));
      page.items().forEach(row -> seen.add(row.id()));
      cursor = page.next();
    } while (cursor != null);
    assertEquals(wanted, seen, filter.toString());
    for (int first = 0; first <= wanted.size(); first++) {
      int from = first;
      assertEquals(
          wanted.subList(first, Math.min(wanted.size(), first + PAGE)),
          Acting.as(anna, () -> list.at(petition.slug(), filter, from, PAGE)).stream()
              .map(SignatureRow::id)
              .toList(),
          filter + " " + first);
    }
  }
}
