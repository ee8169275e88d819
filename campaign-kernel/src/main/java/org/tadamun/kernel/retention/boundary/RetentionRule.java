package org.tadamun.kernel.retention.boundary;

import java.time.Instant;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/** What is kept for one purpose, and how it is erased. One bean for each purpose. */
public interface RetentionRule {

  /** The most things of a portion, which is one transaction and locks them. */
  int PORTION = 200;

  /** The most things that are counted for a page; more are shown as "more than". */
  int COUNTED_MOST = 10_000;

  /** The configuration key of the period. */
  ConfigurationKey key();

  /**
   * Its name in reports, such as {@code mails}; its message key is {@code retention.rule.mails}.
   */
  default String name() {
    return name(key());
  }

  /** The name of the rule with this key. */
  static String name(ConfigurationKey key) {
    return key.key().substring(key.key().lastIndexOf('.') + 1);
  }

  default KeepingTime kept() {
    return KeepingTime.configured(key());
  }

  /** Whether the privacy notice states the period; then {@link RetentionPromises} apply. */
  default boolean isPromised() {
    return false;
  }

  /** The dry run: what is due at this moment. */
  Forecast forecast(Instant now);

  /**
   * As {@link #forecast} for a page, which must not wait until millions are counted: any number
   * above {@link #COUNTED_MOST} means "more". The oldest moment may be null then.
   */
  default Forecast glance(Instant now) {
    return forecast(now);
  }

  /**
   * Ends one portion of what {@link #forecast} counts, in the caller's transaction. Goes by
   * ascending ids, since rows that are ended stay in the table, and later portions of millions
   * would read all of those again.
   *
   * @param after the last id of the portion before; 0 at the beginning
   */
  RetentionPortion apply(Instant now, long after);
}
