package org.tadamun.petition.signature.boundary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Filters of the list of signatures")
class NarrowedSignaturesIT extends FourEyes {

  @Inject private EventPasses passes;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PassWorld passWorld;
  @Inject private SignatureList list;
  @Inject private Signatures signatures;

  private List<Signature> all;

  /** How the list is read: by the pager of the console, the pages of the API, a file or a name. */
  private enum Way {
    AT,
    PAGES,
    FILE,
    NAME
  }

  private record Asked(Way way, SignatureFilter filter) {

    /** Filters by organisation, place and pass exist only for held signatures. */
    static Asked of(Object[] one) {
      SignatureState state = (SignatureState) one[1];
      TraitFilter traits = state == SignatureState.HELD ? (TraitFilter) one[10] : TraitFilter.NONE;
      return new Asked(
          (Way) one[0],
          new SignatureFilter(
              state,
              (String) one[2],
              (Integer) one[3],
              new TimeSpan((Instant) one[4], (Instant) one[5]),
              new TimeSpan((Instant) one[6], (Instant) one[7]),
              (String) one[8],
              (Boolean) one[9],
              traits,
              null));
    }

    boolean means(Signature one) {
      return (filter.state() == null || filter.state() == one.state())
          && (filter.country() == null || filter.country().equals(one.signer().country()))
          && (filter.version() == null || filter.version() == one.version())
          && isWithin(filter.signed(), one.createdAt())
          && isWithin(filter.confirmed(), one.confirmedAt())
          && (filter.domain() == null || one.domainKey().startsWith(filter.domain()))
          && (!filter.alarm() || one.ruling().isAlarm())
          && isLike(filter.traits().organisation(), one.signer().organisation())
          && isLike(filter.traits().locality(), one.signer().locality())
          && (!filter.traits().byPass() || one.provenance().isByPass());
    }

    private static boolean isWithin(TimeSpan time, Instant moment) {
      return (time.from() == null || moment != null && !moment.isBefore(time.from()))
          && (time.to() == null || moment != null && moment.isBefore(time.to()));
    }

    private static boolean isLike(String asked, String is) {
      return asked == null || asked.equalsIgnoreCase(is);
    }
  }

  @BeforeEach
  void signers() throws Exception {
    String code = Acting.as(anna, () -> passes.make(petition.slug(), passWorld.valid(10))).code();
    List<Long> held =
        List.of(
            comes("one.example", "VA", "Dockers", "Rome", code),
            comes("two.example", "VA", "DOCKERS", null, null),
            comes("one.example", "SE", "100% _Ours!", "Malmö", code));
    comes("one.example", "VA", null, null, null);
    comes("two.example", "SE", "Dockers", "Rome", code);
    comes("one.example", "SE", null, null, null);
    for (long one : held) {
      Acting.as(anna, () -> moderation.decide(one, Decision.of(ModerationCommand.HOLD)));
    }
    moderationWorld.pending(petition, "Zara", World.unique("w") + "@two.example", "VA");
    all = petitionWorld.rows(petition.id());
  }

  private long comes(
      String domain, String country, String organisation, String locality, String code) {
    String address = World.unique("signer") + "@" + domain;
    SignatureRequest request =
        new SignatureRequest(
            "Zara", "Khan", address, country, locality, organisation, "en", null, null, null, code);
    signatures.sign(petition.slug(), request, PassWorld.address());
    signatures.confirm(petitionWorld.token(address));
    return petitionWorld.rows(petition.id()).getLast().id();
  }

  @Test
  @DisplayName(
      "all pairs of filters give the rows and the count that match, however the list is read")
  void narrowed() {
    List<Instant> confirmed =
        all.stream().map(Signature::confirmedAt).filter(Objects::nonNull).sorted().toList();
    String domain = all.getFirst().domainKey().substring(0, SignatureFilter.DOMAIN_LETTERS);
    List<Asked> combinations =
        Combinations.pairs(
                List.of(Way.values()),
                Combinations.orNone(SignatureState.HELD, SignatureState.CONFIRMED),
                Combinations.orNone("VA"),
                Combinations.orNone(1),
                Combinations.orNone(all.get(1).createdAt()),
                Combinations.orNone(all.get(5).createdAt()),
                Combinations.orNone(confirmed.get(1)),
                Combinations.orNone(confirmed.get(5)),
                Combinations.orNone(domain),
                List.of(false, true),
                List.of(
                    TraitFilter.NONE,
                    new TraitFilter("dockers", null, false),
                    new TraitFilter("100% _ours!", null, true),
                    new TraitFilter(null, "ROME", false),
                    new TraitFilter("dockers", "ROME", true)))
            .stream()
            .map(Asked::of)
            .distinct()
            .toList();
    String slug = petition.slug();
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            this::listed,
            asked -> Acting.as(anna, () -> list.count(slug, asked.filter())),
            asked -> all.stream().filter(asked::means).map(Signature::id).toList()));
  }

  private List<Long> listed(Asked asked) throws Exception {
    String slug = petition.slug();
    SignatureFilter filter = asked.filter();
    return switch (asked.way()) {
      case AT ->
          numbers(
              Combinations.paged(
                  (first, most) -> Acting.as(anna, () -> list.at(slug, filter, first, most))));
      case PAGES -> followed(cursor -> Acting.as(anna, () -> list.page(slug, filter, cursor, 2)));
      case FILE -> followed(cursor -> Acting.as(anna, () -> list.portion(slug, filter, cursor, 2)));
      case NAME -> Acting.as(anna, () -> list.named(slug, "khan", filter)).ids();
    };
  }

  private static List<Long> followed(Combinations.Question<String, Page<SignatureRow>> pages)
      throws Exception {
    List<SignatureRow> rows = new ArrayList<>();
    String cursor = null;
    do {
      Page<SignatureRow> page = pages.of(cursor);
      rows.addAll(page.items());
      cursor = page.next();
    } while (cursor != null && rows.size() < 50);
    return numbers(rows);
  }

  private static List<Long> numbers(List<SignatureRow> rows) {
    return rows.stream().map(row -> SignatureRow.number(row.id())).toList();
  }
}
