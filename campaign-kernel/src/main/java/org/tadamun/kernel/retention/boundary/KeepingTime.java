package org.tadamun.kernel.retention.boundary;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

/**
 * How long something is kept.
 *
 * @param time null for ever
 */
public record KeepingTime(Duration time) {

  /**
   * @param configured {@code off} or a time such as {@code P90D}; its form was checked before the
   *     start
   */
  public static KeepingTime parse(String configured) {
    return new KeepingTime(
        configured.strip().equals("off") ? null : Duration.parse(configured.strip()));
  }

  /** As the configuration has it; the key's own default where it says nothing. */
  public static KeepingTime configured(ConfigurationKey key) {
    return parse(
        ConfigProvider.getConfig()
            .getOptionalValue(key.key(), String.class)
            .orElse(key.defaultValue()));
  }

  public boolean isForEver() {
    return time == null;
  }

  /** Days, as people say it; 0 for ever. */
  public long days() {
    return isForEver() ? 0 : time.toDays();
  }

  /** What is from earlier than this is over. */
  public Instant since(Instant now) {
    return now.minus(time);
  }
}
