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
   * Reads a configured value.
   *
   * @param configured {@code off} or a time such as {@code P90D}; checked before the start
   */
  public static KeepingTime parse(String configured) {
    return new KeepingTime(
        configured.strip().equals("off") ? null : Duration.parse(configured.strip()));
  }

  /** The configured time; the default of the key where it is not configured. */
  public static KeepingTime configured(ConfigurationKey key) {
    return parse(
        ConfigProvider.getConfig()
            .getOptionalValue(key.key(), String.class)
            .orElse(key.defaultValue()));
  }

  public boolean isForEver() {
    return time == null;
  }

  /** In days; 0 for ever. */
  public long days() {
    return isForEver() ? 0 : time.toDays();
  }

  /** The limit: what is older is due. Not to be called where it is for ever. */
  public Instant since(Instant now) {
    return now.minus(time);
  }
}
