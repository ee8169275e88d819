package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("R24: List of the signatures of one import")
class ImportWalkTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);
  private static final Set<SignatureState> EVERY = EnumSet.allOf(SignatureState.class);
  private static final long PETITION = 1;
  private static final int PAGE = 25;

  /** An import of sixty among a million signatures. */
  private static final SignatureFilter IMPORTED =
      SignatureFilter.ALL.of(new ImportFilter("an-import", 7, 400_001, 400_060));

  private static final List<ListPosition> MILLION =
      new AbstractList<>() {
        @Override
        public ListPosition get(int index) {
          return ListPosition.ofNumber(index + 1L);
        }

        @Override
        public int size() {
          return 1_000_000;
        }
      };

  private StretchesInMemory query;
  private SignatureWalk walk;

  @BeforeEach
  void sign() {
    query = new StretchesInMemory(MILLION);
    walk = new SignatureWalk(CLOCK, query, new PageOffsets(CLOCK));
  }

  private static List<Long> down(long from, long to) {
    return LongStream.rangeClosed(to, from).boxed().toList().reversed();
  }

  private static List<Long> ids(List<ListPosition> page) {
    return page.stream().map(ListPosition::id).toList();
  }

  @Test
  @DisplayName("The list is searched between the import's first and last number, newest first")
  void pages() {
    List<ListPosition> first = walk.before(PETITION, IMPORTED, ListOrder.NUMBER, null, PAGE);
    assertEquals(down(400_060, 400_036), ids(first));
    List<ListPosition> second =
        walk.before(PETITION, IMPORTED, ListOrder.NUMBER, first.getLast(), 2 * PAGE);
    assertEquals(down(400_035, 400_001), ids(second));
    assertTrue(query.asked() <= 4, query.asked() + " questions");
    assertTrue(query.sorted() <= 120, query.sorted() + " rows sorted");
    assertEquals(down(400_020, 400_001), ids(walk.at(PETITION, IMPORTED, true, 40, PAGE)));
    assertEquals(
        List.of(400_001L, 400_002L), ids(walk.at(PETITION, IMPORTED, false, 0, 2)), "from the end");
  }

  @Test
  @DisplayName("An import that was not looked up, or has no signatures, has an empty list")
  void unknown() {
    for (SignatureFilter none :
        List.of(
            SignatureFilter.ALL.ofImport("an-import"),
            SignatureFilter.ALL.of(new ImportFilter("an-import", 7, 0, 0)))) {
      assertEquals(List.of(), walk.before(PETITION, none, ListOrder.NUMBER, null, PAGE));
    }
  }

  @Test
  @DisplayName("The list of an import is in the order of numbers, also if its filter has a time")
  void order() {
    assertEquals(ListOrder.NUMBER, ListOrder.of(IMPORTED));
    SignatureFilter today = IMPORTED.confirmedToday(ZoneOffset.UTC, CLOCK.instant());
    assertEquals(ListOrder.NUMBER, ListOrder.of(today));
    assertEquals(ListOrder.CONFIRMED, ListOrder.of(today.ofImport(null)));
  }

  @Test
  @DisplayName("Signatures of an import are counted between its first and last number")
  void counted() {
    SignatureFilterSql imported =
        new SignatureFilterSql(PETITION, IMPORTED, ListOrder.NUMBER, EVERY);
    assertEquals(7L, imported.values().get("import"));
    for (String sql : List.of(imported.rows(), imported.counts())) {
      assertTrue(sql.contains(" and import_id = ?import and id >= ?first and id < ?end"), sql);
    }
    assertEquals(new PlaceRange(400_001, 400_061), ListOrder.NUMBER.within(IMPORTED));
    String all =
        new SignatureFilterSql(PETITION, SignatureFilter.ALL, ListOrder.NUMBER, EVERY).counts();
    assertFalse(all.contains("import_id") || all.contains("?first"), all);
  }

  @Test
  @DisplayName("The query leaves out states that no imported signature can have")
  void states() {
    SignatureFilterSql imported =
        new SignatureFilterSql(PETITION, IMPORTED, ListOrder.NUMBER, EVERY);
    SignatureFilterSql all =
        new SignatureFilterSql(PETITION, SignatureFilter.ALL, ListOrder.NUMBER, EVERY);
    for (SignatureState state : SignatureState.values()) {
      boolean never = state == SignatureState.PENDING || state == SignatureState.EXPIRED;
      String condition = "state = '" + state + "'";
      assertTrue(all.rows().contains(condition), condition);
      assertEquals(!never, imported.rows().contains(condition), condition);
      assertEquals(!never, imported.counts().contains(condition), condition);
    }
    SignatureFilter pending =
        new SignatureFilter(SignatureState.PENDING, null, null).of(IMPORTED.imported());
    assertEquals(List.of(), walk.at(PETITION, pending, true, 0, PAGE));
    assertEquals(List.of(), walk.at(PETITION, pending, false, PAGE, PAGE));
    assertEquals(List.of(), walk.before(PETITION, pending, ListOrder.NUMBER, null, PAGE));
    assertEquals(Map.of(), walk.count(PETITION, pending, EVERY));
    assertEquals(0, query.asked());
  }

  @Test
  @DisplayName("The SQL condition of each source agrees with the source of a row")
  void bySource() {
    assertEquals("", SignatureFilterSql.source(null, "s."));
    assertEquals(
        " and s.import_id is null", SignatureFilterSql.source(SignatureSource.ONLINE, "s."));
    assertEquals(
        " and import_id is not null and import_source = 'PAPER'",
        SignatureFilterSql.source(SignatureSource.PAPER, ""));
    assertEquals(
        " and s.import_id is not null and (s.import_source is null or s.import_source = 'PARTNER')",
        SignatureFilterSql.source(SignatureSource.PARTNER, "s."));
  }
}
