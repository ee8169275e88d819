package org.tadamun.kernel.retention.boundary;

import java.time.Instant;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/** What is kept for one purpose, and how it goes when its time is over. One bean per purpose. */
public interface RetentionRule {

  /** How many things a portion has at most: a portion is a transaction and holds their locks. */
  int PORTION = 200;

  /** How many things are counted for a page: of more it says that there are more. */
  int COUNTED_MOST = 10_000;

  /** The key of the configuration that says how long. */
  ConfigurationKey key();

  /** Its name in reports, such as {@code mails}; its words are {@code retention.rule.mails}. */
  default String name() {
    return name(key());
  }

  /** The name of the one that has this key. */
  static String name(ConfigurationKey key) {
    return key.key().substring(key.key().lastIndexOf('.') + 1);
  }

  default KeepingTime kept() {
    return KeepingTime.configured(key());
  }

  /** Whether the notice tells those of whom it is: then {@link RetentionPromises} hold. */
  default boolean isPromised() {
    return false;
  }

  /** The dry run: what is over at this moment. */
  Forecast forecast(Instant now);

  /**
   * The same for a page, which nobody waits for while millions are counted: one more than {@link
   * #COUNTED_MOST}, or some more than that, stands for all that are more. From when the oldest is
   * may be left out then.
   */
  default Forecast glance(Instant now) {
    return forecast(now);
  }

  /**
   * Ends one portion of exactly that, in the caller's transaction. What a run has looked at it does
   * not look at again: rows that are ended stay, or are waited for, and each portion of millions
   * would pass all of those before it.
   *
   * @param after behind which number; 0 from the first one on
   */
  RetentionPortion apply(Instant now, long after);
}
