package org.tadamun.petition.alarm.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.tadamun.petition.alarm.entity.AlarmEvidence;

/** Inhabitants by country; the file names its year and source. */
@ApplicationScoped
public class Populations {

  private static final String FILE = "/alarm/population.properties";

  private final Properties byCountry = read();

  private static Properties read() {
    Properties read = new Properties();
    try (Reader file =
        new InputStreamReader(
            Populations.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      read.load(file);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return read;
  }

  /**
   * The inhabitants of a country.
   *
   * @return {@link AlarmEvidence#UNKNOWN} for a code that the file does not have, such as {@code
   *     ZZ}
   */
  public long of(String country) {
    String known = byCountry.getProperty(country);
    return known == null ? AlarmEvidence.UNKNOWN : Long.parseLong(known);
  }
}
