package org.tadamun.kernel.secret.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.time.Instant;

/**
 * A place where encrypted values are stored. A rotation re-encrypts each place with the current
 * key, portion by portion. One bean per place; a test finds classes that encrypt without one.
 */
public interface SealedStore {

  /**
   * Names the classes that encrypt the values of this place; each such class belongs to one place.
   */
  @Target(ElementType.TYPE)
  @interface Of {
    Class<?>[] value();
  }

  /** The most values of a portion, which is one transaction and locks them. */
  int PORTION = 200;

  /** What may follow a portion. */
  enum Next {
    /** The next portion, at once. */
    MORE,
    /** Something must pass first; a later run goes on. */
    LATER,
    /** Nothing: the place is finished. */
    NONE
  }

  /**
   * The result of a portion.
   *
   * @param place where the next one begins
   * @param renewed how many values were re-encrypted
   */
  record Portion(long place, int renewed, Next next) {}

  /** Its name in the log and in the status, such as {@code mail}. */
  String name();

  /**
   * Does one portion in the caller's transaction.
   *
   * @param place where the portion before ended; 0 at the beginning
   */
  Portion renew(long place, Instant now);

  /** Counts the values that are not encrypted with the current key, by reading them. */
  long waiting();
}
