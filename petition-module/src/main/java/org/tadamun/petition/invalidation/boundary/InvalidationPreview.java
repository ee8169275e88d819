package org.tadamun.petition.invalidation.boundary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.invalidation.control.RulePreviewer;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.boundary.CountryCount;

/**
 * The signatures that a rule matches now.
 *
 * @param count how many match, of all versions of the text, held ones included
 * @param countries by how much figures would fall, or rise with RELEASE, by country, of all
 *     versions, the largest first
 * @param versions the same by version, newest first
 * @param examples a few of them, masked
 * @param withoutDomain how many match the other conditions, but have no mail domain to compare
 * @param unconfirmed how many of {@code count} are not confirmed: they change no figure
 */
public record InvalidationPreview(
    long count,
    List<CountryCount> countries,
    List<OfVersion> versions,
    List<Example> examples,
    long withoutDomain,
    long unconfirmed) {

  /**
   * The matches of one version; figures of versions are never added.
   *
   * @param version number of the version of the text
   * @param count how many match, held ones included
   * @param countries by how much each country's figure would change, the largest first
   */
  @Schema(name = "InvalidationOfVersion")
  public record OfVersion(int version, long count, List<CountryCount> countries) {}

  /**
   * An example: enough to see a pattern, too little to recognise a person.
   *
   * @param name initials; null for an erased signer
   * @param version the version of the text that was signed
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

  static InvalidationPreview of(RulePreviewer.Found found) {
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

  private static OfVersion of(Map.Entry<Integer, Long> one, RulePreviewer.Found found) {
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
