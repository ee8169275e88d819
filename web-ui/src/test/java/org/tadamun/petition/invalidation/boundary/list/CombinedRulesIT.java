package org.tadamun.petition.invalidation.boundary.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.InvalidationPreview;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("Rule with several conditions")
class CombinedRulesIT extends FourEyes {

  private static final String ONE = "one.example";
  private static final String TWO = "two.example";

  /** The most examples that a preview has. */
  private static final int EXAMPLES = 5;

  @Inject private EventPasses passes;
  @Inject private Invalidations invalidations;
  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PassWorld passWorld;
  @Inject private Signatures signatures;

  private List<Signature> all;
  private String ofOne;
  private String ofTwo;

  /** A question by a rule; null for a condition that is not asked. */
  private record Asked(
      RuleVerb verb,
      String country,
      String domain,
      String key,
      String medium,
      Visibility visibility,
      Boolean byPass,
      Boolean burst,
      Boolean confirmed,
      String source,
      Boolean repeated) {

    static Asked of(Object[] one) {
      return new Asked(
          (RuleVerb) one[0],
          (String) one[1],
          (String) one[2],
          (String) one[3],
          (String) one[4],
          (Visibility) one[5],
          (Boolean) one[6],
          (Boolean) one[7],
          (Boolean) one[8],
          (String) one[9],
          (Boolean) one[10]);
    }

    /** The rule as a draft, with a condition that matches everything, since a rule needs one. */
    InvalidationDraft draft() {
      Map<String, String> texts = new HashMap<>();
      texts.put("signedFrom", "2020-01-01T00:00:00Z");
      put(texts, "countries", country);
      put(texts, "mailDomain", domain);
      put(texts, "domainKeys", key);
      put(texts, "medium", medium);
      put(texts, "visibility", visibility);
      put(texts, "byPass", byPass);
      put(texts, "burstMoreThan", burst == null ? null : 1);
      put(texts, "burstMinutes", burst == null ? null : 60);
      put(texts, "confirmedFrom", confirmed == null ? null : "2020-01-01T00:00:00Z");
      put(texts, "source", source);
      put(texts, "sameNameMoreThan", repeated == null ? null : 1);
      return new InvalidationDraft(verb, InvalidationRule.of(texts), null, null);
    }

    private static void put(Map<String, String> texts, String name, Object asked) {
      if (asked != null) {
        texts.put(name, asked.toString());
      }
    }
  }

  @BeforeEach
  void signers() throws Exception {
    String code = Acting.as(anna, () -> passes.make(petition.slug(), passWorld.valid(10))).code();
    long first = comes("Zara", ONE, "VA", Visibility.PUBLIC, "poster", code);
    long second = comes("Zara", TWO, "VA", Visibility.ANONYMOUS, null, null);
    comes("Omar", ONE, "VA", Visibility.PUBLIC, null, null);
    comes("Omar", TWO, "SE", Visibility.PUBLIC, "poster", code);
    long held = comes("Nur", ONE, "VA", Visibility.PUBLIC, null, code);
    long other = comes("Zara", TWO, "VA", Visibility.ANONYMOUS, "poster", null);
    for (long one : List.of(held, other)) {
      Acting.as(anna, () -> moderation.decide(one, Decision.of(ModerationCommand.HOLD)));
    }
    moderationWorld.pending(petition, "Zara", World.unique("w") + "@" + TWO, "VA");
    all = petitionWorld.rows(petition.id());
    ofOne = moderationWorld.signature(first).domainKey();
    ofTwo = moderationWorld.signature(second).domainKey();
  }

  private long comes(
      String name,
      String domain,
      String country,
      Visibility visibility,
      String medium,
      String code) {
    String address = World.unique("signer") + "@" + domain;
    SignatureRequest.Source link =
        medium == null ? null : new SignatureRequest.Source(medium, null, null, null);
    SignatureRequest request =
        new SignatureRequest(
            name, "Khan", address, country, null, null, "en", visibility, null, link, code);
    signatures.sign(petition.slug(), request, PassWorld.address());
    signatures.confirm(petitionWorld.token(address));
    return petitionWorld.rows(petition.id()).getLast().id();
  }

  private boolean means(Asked asked, Signature one) {
    boolean domains = asked.domain() != null || asked.key() != null;
    return asked.verb().means(one.state())
        && (asked.country() == null || asked.country().equals(one.signer().country()))
        && (!domains
            || asked.domain() != null && one.domainKey().equals(ofOne)
            || asked.key() != null && one.domainKey().equals(ofTwo))
        && (asked.medium() == null || asked.medium().equals(one.origin().medium()))
        && (asked.visibility() == null || asked.visibility() == one.signer().visibility())
        && (asked.byPass() == null || asked.byPass() == one.provenance().isByPass())
        && (asked.confirmed() == null || one.confirmedAt() != null)
        && (asked.source() == null || asked.source().equals(one.source().name()))
        && (asked.burst() == null || one.confirmedAt() != null && isInBurst(one))
        && (asked.repeated() == null || isRepeated(one));
  }

  /** Whether it is in a burst: all confirm within an hour, and online. */
  private boolean isInBurst(Signature one) {
    return all.stream()
            .filter(other -> other.confirmedAt() != null)
            .filter(other -> other.signer().country().equals(one.signer().country()))
            .count()
        > 1;
  }

  private boolean isRepeated(Signature one) {
    return all.stream()
            .filter(other -> other.confirmedAt() != null)
            .filter(other -> other.signer().country().equals(one.signer().country()))
            .filter(other -> Objects.equals(other.signer().fullName(), one.signer().fullName()))
            .count()
        > 1;
  }

  @Test
  @DisplayName("A preview counts what all conditions match, for each pair of conditions")
  void combined() {
    List<Asked> combinations = combinations();
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations,
            asked -> upTo(preview(asked).count()),
            asked ->
                preview(asked).versions().stream()
                    .mapToLong(InvalidationPreview.OfVersion::count)
                    .sum(),
            asked -> upTo(all.stream().filter(one -> means(asked, one)).count())));
  }

  @Test
  @DisplayName(
      "A preview's examples are signatures that all conditions match, for each pair of conditions")
  void examples() {
    assertEquals(
        List.of(),
        Combinations.faults(
            combinations(),
            asked -> shown(preview(asked)),
            asked -> Math.min(EXAMPLES, preview(asked).count()),
            this::meant));
  }

  private List<Asked> combinations() {
    String key = ofTwo.substring(0, InvalidationRule.KEY_LETTERS);
    return Combinations.pairs(
            List.of(RuleVerb.values()),
            Combinations.orNone("VA"),
            Combinations.orNone(ONE),
            Combinations.orNone(key),
            Combinations.orNone("poster"),
            Combinations.orNone(Visibility.PUBLIC),
            Combinations.orNone(true, false),
            Combinations.orNone(true),
            Combinations.orNone(true),
            Combinations.orNone("ONLINE", "PAPER"),
            Combinations.orNone(true))
        .stream()
        .map(Asked::of)
        .toList();
  }

  /** The moments of signing, by which the masked examples can be told apart. */
  private static List<Instant> shown(InvalidationPreview preview) {
    return preview.examples().stream().map(InvalidationPreview.Example::signedAt).toList();
  }

  /** All that the rule means; if they are more than a preview shows, those of them it shows. */
  private List<Instant> meant(Asked asked) throws Exception {
    List<Instant> meant =
        all.stream().filter(one -> means(asked, one)).map(Signature::createdAt).toList();
    return meant.size() <= EXAMPLES
        ? meant
        : shown(preview(asked)).stream().filter(meant::contains).toList();
  }

  private InvalidationPreview preview(Asked asked) throws Exception {
    return Acting.as(anna, () -> invalidations.preview(petition.slug(), asked.draft()));
  }

  /** Numbers instead of signatures, since a preview has only their count. */
  private static List<Long> upTo(long count) {
    return LongStream.range(0, count).boxed().toList();
  }
}
