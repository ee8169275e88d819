package org.tadamun.endorsements.wall.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Wall of endorsements narrowed by filters")
class NarrowedWallIT extends AtTheDesk {

  @Inject private Forgetting forgetting;
  @Inject private PublicEndorsements wall;

  /** The ways in which the wall is read. */
  private enum Way {
    PAGE,
    API,
    FILE
  }

  private record Asked(Way way, WallFilter filter) {

    static Asked of(Object[] one) {
      return new Asked(
          (Way) one[0], new WallFilter((String) one[1], (EndorsementKind) one[2], (String) one[3]));
    }

    boolean means(PublicEndorsement one) {
      return (filter.country() == null || filter.country().equals(one.endorser().country()))
          && (filter.kind() == null || filter.kind() == one.kind())
          && (filter.language() == null || isSpoken(one, filter.language()));
    }

    private static boolean isSpoken(PublicEndorsement one, String asked) {
      String tag = asked.toLowerCase(Locale.ROOT);
      return Stream.concat(Stream.of(one.language()), one.quotes().stream().map(Quote::language))
          .map(language -> language.toLowerCase(Locale.ROOT))
          .anyMatch(language -> language.equals(tag) || language.startsWith(tag + "-"));
    }
  }

  @BeforeEach
  void endorsements() throws Exception {
    EndorsementDraft british = EndorsementDrafts.in("GB", EndorsementDrafts.letter("Free him."));
    for (EndorsementDraft draft :
        List.of(
            EndorsementDrafts.letter(),
            EndorsementDrafts.quotedIn("ar-EG"),
            EndorsementDrafts.quotedIn("fr-CA"),
            EndorsementDrafts.of(Capacity.FOR_ORGANISATION, EndorsementKind.STATEMENT),
            british,
            EndorsementDrafts.in("GB", EndorsementDrafts.quotedIn("ar")))) {
      endorsementWorld.published(desk, draft);
    }
    endorsementWorld.invited(desk, EndorsementDrafts.letter());
  }

  @Test
  @DisplayName(
      "Counts and list agree with the filter on page, API and file, for each pair of values")
  void narrowed() {
    String slug = desk.campaign().slug();
    List<PublicEndorsement> all = wall.at(slug, WallFilter.ALL, 0, 50);
    assertEquals(6, all.size());
    List<Asked> combinations =
        Combinations.pairs(
                List.of(Way.values()),
                Combinations.orNone("GB", "CA", "SE"),
                Combinations.orNone(EndorsementKind.LETTER, EndorsementKind.STATEMENT),
                Combinations.orNone("en", "AR", "ar-EG", "fr", "f"))
            .stream()
            .map(Asked::of)
            .toList();
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            this::listed,
            asked -> wall.count(slug, asked.filter()),
            asked -> all.stream().filter(asked::means).map(PublicEndorsement::id).toList()));
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            this::listed,
            asked -> ofCountry(asked.filter()),
            asked -> all.stream().filter(asked::means).map(PublicEndorsement::id).toList()));
  }

  /** The same number, summed from the choice of countries. */
  private long ofCountry(WallFilter filter) {
    Map<String, Long> byCountry = wall.byCountry(desk.campaign().slug(), filter);
    return filter.country() == null
        ? byCountry.values().stream().mapToLong(Long::longValue).sum()
        : byCountry.getOrDefault(filter.country(), 0L);
  }

  private List<String> listed(Asked asked) throws Exception {
    String slug = desk.campaign().slug();
    WallFilter filter = asked.filter();
    return switch (asked.way()) {
      case PAGE ->
          Combinations.paged((first, most) -> wall.at(slug, filter, first, most)).stream()
              .map(PublicEndorsement::id)
              .toList();
      case API -> followed(slug, filter);
      case FILE -> {
        String file = wall.csv(slug, filter, Locale.ENGLISH);
        yield wall.at(slug, WallFilter.ALL, 0, 50).stream()
            .map(PublicEndorsement::id)
            .filter(file::contains)
            .toList();
      }
    };
  }

  private List<String> followed(String slug, WallFilter filter) throws Exception {
    return Combinations.turned((cursor, limit) -> wall.page(slug, filter, cursor, limit)).stream()
        .map(PublicEndorsement::id)
        .toList();
  }

  @Test
  @DisplayName("The API lists endorsements by the time of entry, whatever their numbers")
  void newest() throws Exception {
    String slug = desk.campaign().slug();
    List<String> before = followed(slug, WallFilter.ALL);
    assertEquals(6, before.size());
    String first = before.getFirst();
    forgetting.made("endorsements_endorsement", "public_id", first, Duration.ofDays(1));
    assertEquals(
        Stream.concat(before.stream().skip(1), Stream.of(first)).toList(),
        followed(slug, WallFilter.ALL));
  }
}
