package org.tadamun.petition.version.entity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionVersion;

/**
 * The version of a text for which signatures were collected elsewhere. Paper comes late: sheets of
 * an old text may arrive when a new one is signed, and must not count for that.
 *
 * @param since the first day on which it could be signed anywhere; null for the first version,
 *     which may have been signed before it was ours
 */
public record CollectedVersion(int number, LocalDate since) {

  /** The time zone in which each day comes last. */
  private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);

  /**
   * @param asked null for the present one
   * @throws InvalidInput if the petition has no such version
   */
  public static CollectedVersion of(Petition petition, Integer asked) {
    int present = petition.current().number();
    if (asked != null && (asked < 1 || asked > present)) {
      throw new InvalidInput("textVersion", "kernel.error.range", 1, present);
    }
    int number = asked == null ? present : asked;
    return new CollectedVersion(number, number == 1 ? null : since(petition, number));
  }

  private static LocalDate since(Petition petition, int number) {
    return petition.versions().stream()
        .filter(one -> one.number() == number && one.isPublished())
        .map(PetitionVersion::publishedAt)
        .min(Comparator.naturalOrder())
        .map(first -> first.atOffset(WESTERNMOST).toLocalDate())
        .orElse(null);
  }

  /** Whether nobody can have signed it on this day, since it came later. */
  public boolean isAfter(LocalDate day) {
    return day != null && since != null && day.isBefore(since);
  }
}
