package org.tadamun.petition.invalidation.boundary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.petition.invalidation.control.Previewer;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.boundary.CountryCount;

/**
 * What a rule would take out.
 *
 * @param count how many signatures are meant, held ones included
 * @param countries by how much each country's figure would fall, the most first
 * @param examples a few of them, masked
 * @param withoutDomain how many could not be judged by their mail domain
 */
public record InvalidationPreview(
    long count, List<CountryCount> countries, List<Example> examples, long withoutDomain) {

  /**
   * Enough to see a pattern, too little to know a person.
   *
   * @param name null of whoever was erased
   */
  public record Example(String name, String country, Instant signedAt, Instant confirmedAt) {

    static Example of(Signature signature) {
      return new Example(
          masked(signature.signer().fullName()),
          signature.signer().country(),
          signature.createdAt(),
          signature.confirmedAt());
    }

    static String masked(String name) {
      if (name == null || name.isBlank()) {
        return null;
      }
      return Stream.of(name.strip().split("\\s+"))
          .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + "…")
          .collect(Collectors.joining(" "));
    }
  }

  static InvalidationPreview of(Previewer.Found found) {
    return new InvalidationPreview(
        found.count(),
        found.countries().entrySet().stream()
            .map(entry -> new CountryCount(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(CountryCount::count).reversed())
            .toList(),
        found.examples().stream().map(Example::of).toList(),
        found.withoutDomain());
  }
}
