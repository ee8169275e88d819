package org.tadamun.web.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tadamun.petition.signature.boundary.SampleSignatures.Sample;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * Invents the demonstration's signers: as many per country as the data says, at moments that follow
 * its daily and hourly weights. The same data always gives the same signers, so that an interrupted
 * loading can be continued.
 */
final class SampleSigners {

  private static final long SEED = 20201108;
  private static final int CONFIRM_MINUTES_MOST = 90;

  private final DemonstrationFile data;
  private final Map<String, DemonstrationFile> groups = new LinkedHashMap<>();
  private final DemonstrationFile mix;
  private final Random random = new Random(SEED);

  SampleSigners(DemonstrationFile signatures, DemonstrationFile names) {
    this.data = signatures;
    this.mix = names.part("mix");
    names.parts("groups").forEach(group -> groups.put(group.text("key"), group));
  }

  /** All signers, in the order of signing. */
  List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    for (DemonstrationFile country : data.parts("countries")) {
      for (int i = 0; i < country.number("count"); i++) {
        samples.add(one(samples.size(), country.text("code")));
      }
    }
    samples.sort(Comparator.comparing(Sample::signedAt).thenComparing(Sample::address));
    return samples;
  }

  private Sample one(int index, String country) {
    DemonstrationFile group = groupOf(country);
    Signer signer =
        new Signer(
            pick(group.words("given")),
            pick(group.words("family")),
            country,
            null,
            null,
            group.text("language"),
            visibility());
    Instant signed = moment();
    Instant confirmed = signed.plus(Duration.ofMinutes(1L + random.nextInt(CONFIRM_MINUTES_MOST)));
    return new Sample("sample-" + index + "@example.org", signer, signed, confirmed);
  }

  private DemonstrationFile groupOf(String country) {
    if (mix.has(country)) {
      DemonstrationFile weights = mix.part(country);
      List<String> keys = List.copyOf(weights.json().keySet());
      int[] numbers = keys.stream().mapToInt(weights::number).toArray();
      return groups.get(keys.get(weighted(numbers)));
    }
    return groups.values().stream()
        .filter(group -> group.words("countries").contains(country))
        .findFirst()
        .orElseGet(() -> groups.values().iterator().next());
  }

  private Visibility visibility() {
    DemonstrationFile weights = data.part("visibilityWeights");
    Visibility[] values = Visibility.values();
    int[] numbers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = weights.number(values[i].name());
    }
    return values[weighted(numbers)];
  }

  private Instant moment() {
    Instant from = Instant.parse(data.text("from"));
    Instant until = Instant.parse(data.text("until"));
    int day = weighted(data.numbers("dailyWeights"));
    int hour = weighted(data.numbers("hourlyWeightsUtc"));
    Instant moment =
        from.truncatedTo(ChronoUnit.DAYS)
            .plus(Duration.ofDays(day))
            .plus(Duration.ofHours(hour))
            .plusSeconds(random.nextInt(3600));
    if (moment.isBefore(from)) {
      return from.plusSeconds(random.nextInt(3600));
    }
    return moment.isAfter(until) ? until.minusSeconds(random.nextInt(3600)) : moment;
  }

  private int weighted(int[] weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int left = random.nextInt(total);
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    throw new IllegalStateException("weights do not sum up");
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
