package org.tadamun.kernel.addressee.boundary;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.text.boundary.Folded;

/**
 * Which addressees of a campaign a list shows; a component that is null or blank does not narrow
 * it. A campaign has some hundreds at most, so the filter works in memory.
 *
 * @param words each word must be in the name, in any language, or in the city
 * @param country the country where the addressee sits
 */
public record AddresseeFilter(String words, AddresseeKind kind, String country) {

  public static final AddresseeFilter ALL = new AddresseeFilter(null, null, null);

  public AddresseeFilter {
    words = orNull(words);
    country = orNull(country);
  }

  private static String orNull(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  public boolean holds(AddresseeView one) {
    AddresseeDetails details = one.details();
    return (kind == null || kind == details.kind())
        && (country == null || country.equals(details.hostCountry()))
        && (words == null || says(details));
  }

  private boolean says(AddresseeDetails details) {
    String[] all =
        Stream.concat(details.name().asMap().values().stream(), Stream.of(details.city()))
            .filter(Objects::nonNull)
            .map(Folded::of)
            .toArray(String[]::new);
    return Stream.of(Folded.of(words).split(" "))
        .allMatch(word -> Arrays.stream(all).anyMatch(text -> text.contains(word)));
  }
}
