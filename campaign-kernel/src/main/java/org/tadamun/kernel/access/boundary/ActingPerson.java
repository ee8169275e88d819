package org.tadamun.kernel.access.boundary;

import java.util.Set;
import java.util.function.Supplier;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.BusinessException;

/**
 * Who acts where two people are asked for. Two keys need not be two people: an organisation that
 * has both would look at its own work (docs/adr/212).
 *
 * @param name what the audit trail keeps: {@code staff:…} or {@code key:…}
 * @param keys by which he may have acted before, his own among them; none of staff
 */
public record ActingPerson(String name, Set<String> keys) {

  public ActingPerson {
    keys = Set.copyOf(keys);
  }

  /** Who is nobody but himself. */
  public static ActingPerson alone(String name) {
    return new ActingPerson(name, Set.of());
  }

  public boolean isKey() {
    return name.startsWith(CurrentActor.KEY_PREFIX);
  }

  /**
   * Whether it was he who acted under this name.
   *
   * @param first null where nobody did
   */
  public boolean is(String first) {
    return first != null && (first.equals(name) || keys.contains(first));
  }

  /**
   * Refuses whoever did the first half himself.
   *
   * @param first who did it, null where nobody has
   * @param messageKey what is said where it was under this very name
   * @throws SecondPersonNeeded then
   * @throws OneOrganisation where it was by another key of his organisation
   */
  public void requireOther(String first, String messageKey) {
    requireOther(first, () -> new SecondPersonNeeded(messageKey));
  }

  /**
   * The same where that is refused otherwise.
   *
   * @param own the refusal where it was under this very name
   * @throws OneOrganisation where it was by another key of his organisation
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
