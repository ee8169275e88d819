package org.tadamun.petition.invalidation.boundary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.invalidation.control.Previewer;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.boundary.CountryCount;

/**
 * Whom a rule means.
 *
 * @param count how many signatures are meant, of all versions of the text, held ones included
 * @param countries by how much figures would fall, or rise where they are released, by country and
 *     of all versions, the most first
 * @param versions the same by version, by which figures change, the newest first
 * @param examples a few of them, masked
 * @param withoutDomain how many could not be judged by their mail domain, of those who might be
 *     meant by what else is asked
 * @param unconfirmed how many of {@code count} their owners have not confirmed: they move no figure
 */
public record InvalidationPreview(
    long count,
    List<CountryCount> countries,
    List<OfVersion> versions,
    List<Example> examples,
    long withoutDomain,
    long unconfirmed) {

  /**
   * Who is meant under one version: figures of different ones are never added.
   *
   * @param version number of the version of the text
   * @param count how many signatures are meant, held ones included
   * @param countries by how much each country's figure would change, the most first
   */
  @Schema(name = "InvalidationOfVersion")
  public record OfVersion(int version, long count, List<CountryCount> countries) {}

  /**
   * Enough to see a pattern, too little to know a person.
   *
   * @param name null of whoever was erased
   * @param version which one of the text he signed
   */
  @Schema(name = "InvalidationExample")
  public record Example(
      String name, String country, int version, Instant signedAt, Instant confirmedAt) {

    static Example of(Signature signature) {
      return new Example(
          masked(signature.signer().fullName()),
          signature.signer().country(),
          signature.version(),
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
    Map<String, Long> ofAll = new TreeMap<>();
    found
        .counting()
        .values()
        .forEach(one -> one.forEach((country, many) -> ofAll.merge(country, many, Long::sum)));
    return new InvalidationPreview(
        found.count(),
        mostFirst(ofAll),
        found.meant().entrySet().stream().map(one -> of(one, found)).toList().reversed(),
        found.examples().stream().map(Example::of).toList(),
        found.withoutDomain(),
        found.unconfirmed());
  }

  private static OfVersion of(Map.Entry<Integer, Long> one, Previewer.Found found) {
    Map<String, Long> countries = found.counting().getOrDefault(one.getKey(), Map.of());
    return new OfVersion(one.getKey(), one.getValue(), mostFirst(countries));
  }

  private static List<CountryCount> mostFirst(Map<String, Long> countries) {
    return countries.entrySet().stream()
        .map(entry -> new CountryCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(CountryCount::count).reversed())
        .toList();
  }
}
