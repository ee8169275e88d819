package org.tadamun.kernel.access.boundary;

import java.util.Set;
import java.util.function.Supplier;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.BusinessException;

/**
 * The person who acts where a second person must approve. Two keys of one organisation count as one
 * person, since the organisation would otherwise approve its own work (docs/adr/212).
 *
 * @param name the name in the audit trail: {@code staff:…} or {@code key:…}
 * @param keys names under which this person may have acted before: all keys of the organisation,
 *     this one included; empty for staff
 */
public record ActingPerson(String name, Set<String> keys) {

  public ActingPerson {
    keys = Set.copyOf(keys);
  }

  /** A person who acts under this one name only. */
  public static ActingPerson alone(String name) {
    return new ActingPerson(name, Set.of());
  }

  public boolean isKey() {
    return name.startsWith(CurrentActor.KEY_PREFIX);
  }

  /**
   * Whether this person acted under that name.
   *
   * @param first a name as in the audit trail; null if nobody acted
   */
  public boolean is(String first) {
    return first != null && (first.equals(name) || keys.contains(first));
  }

  /**
   * Refuses the second half of an act to the person who did the first half.
   *
   * @param first who did the first half; null if nobody did
   * @param messageKey the refusal if it was done under this very name
   * @throws SecondPersonNeeded if it was done under this very name
   * @throws OneOrganisation if it was done by another key of the same organisation
   */
  public void requireOther(String first, String messageKey) {
    requireOther(first, () -> new SecondPersonNeeded(messageKey));
  }

  /**
   * Like {@link #requireOther(String, String)}, with another exception.
   *
   * @param own makes the refusal if it was done under this very name
   * @throws OneOrganisation if it was done by another key of the same organisation
   */
  public void requireOther(String first, Supplier<? extends BusinessException> own) {
    if (name.equals(first)) {
      throw own.get();
    }
    if (is(first)) {
      throw new OneOrganisation();
    }
  }
}
