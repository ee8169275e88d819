package org.tadamun.kernel.secret.boundary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.time.Instant;

/**
 * A place where something encrypted is kept. A rotation asks each one to bring what it has under
 * the current key, portion by portion. One bean per place; a test finds places that have none.
 */
public interface SealedStore {

  /** Who encrypts what lies there: whoever encrypts for the database is named by one place. */
  @Target(ElementType.TYPE)
  @interface Of {
    Class<?>[] value();
  }

  /** How many values a portion has at most: a portion is a transaction and holds their locks. */
  int PORTION = 200;

  /** What may come after a portion. */
  enum Next {
    /** The next portion, at once. */
    MORE,
    /** Something has to pass first; a later look goes on. */
    LATER,
    /** Nothing: it has been through. */
    NONE
  }

  /**
   * What a portion did.
   *
   * @param place where the next one begins
   * @param renewed how many values came under the current key
   */
  record Portion(long place, int renewed, Next next) {}

  /** Its name in the log and in the status, such as {@code mail}. */
  String name();

  /**
   * Does one portion in the caller's transaction.
   *
   * @param place where the one before ended; 0 at the beginning
   */
  Portion renew(long place, Instant now);

  /** How many values are not under the current key; read from the values themselves. */
  long waiting();
}
