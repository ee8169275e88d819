package org.tadamun.petition.snapshot.control.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Who is named in a pack.
 *
 * @param wished whether names were asked for; without that there are none
 * @param agreedFor the country for whose authorities a consent of its own was asked, where the
 *     addressee is of it or it is not known of which he is, so that only those stand here who
 *     agreed to exactly that; else null
 */
public record PackNames(boolean wished, String agreedFor, List<Named> signers) {

  /** All files of a pack are made, kept and sent as a whole, in each of its languages. */
  public static final int MOST = 20_000;

  public PackNames {
    signers = wished ? List.copyOf(signers) : List.of();
  }

  /**
   * @param agreed how many would be named
   * @throws InvalidInput where they are more than a pack holds
   */
  public static void requireRoom(long agreed) {
    if (agreed > MOST) {
      throw new InvalidInput("names", "snapshot.error.names", agreed, MOST);
    }
  }

  public boolean target() {
    return agreedFor != null;
  }

  /** One signer who agreed. */
  public record Named(String country, String name) {}

  /** By country, each in the order in which they are read. */
  public Map<String, List<String>> byCountry() {
    return signers.stream()
        .collect(
            Collectors.groupingBy(
                Named::country,
                TreeMap::new,
                Collectors.mapping(Named::name, Collectors.toList())));
  }
}
