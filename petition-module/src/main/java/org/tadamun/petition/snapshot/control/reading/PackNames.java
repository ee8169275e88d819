package org.tadamun.petition.snapshot.control.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Who is named in a pack.
 *
 * @param wished whether names were asked for; if not there are none
 * @param agreedFor the country whose authorities needed a consent of its own, so that only people
 *     who gave it are named; else null
 */
public record PackNames(boolean wished, String agreedFor, List<Named> signers) {

  /** A limit, since a pack's files are made, kept and sent whole, in each language. */
  public static final int MOST = 20_000;

  public PackNames {
    signers = wished ? List.copyOf(signers) : List.of();
  }

  /**
   * @param agreed how many would be named
   * @throws InvalidInput if that is more than a pack holds
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

  /** The names by country, each in the order of signing. */
  public Map<String, List<String>> byCountry() {
    return signers.stream()
        .collect(
            Collectors.groupingBy(
                Named::country,
                TreeMap::new,
                Collectors.mapping(Named::name, Collectors.toList())));
  }
}
