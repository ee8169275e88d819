package org.tadamun.kernel.secret.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.tadamun.kernel.secret.boundary.signing.EndedKey;

/**
 * The lines of the secrets file for signing keys that have ended. Each is named after the master
 * key that was made with the next one, and has the moment of the end and the public key: {@code
 * ended-signing-key.2=2026-12-02T09:15:00Z MCow…}.
 */
final class EndedKeyLines {

  static final String NAME = "ended-signing-key";
  private static final String NUMBERED = NAME + "\\.[1-9][0-9]{0,5}";

  private EndedKeyLines() {}

  /**
   * Reads them, the oldest first.
   *
   * @throws IllegalStateException when a line has another form: passing it over would make packs
   *     unknown
   */
  static List<EndedKey> read(Properties lines) {
    return lines.stringPropertyNames().stream()
        .filter(name -> name.startsWith(NAME))
        .map(name -> read(name, lines.getProperty(name)))
        .sorted(Comparator.comparingInt(EndedKey::replacedBy))
        .toList();
  }

  private static EndedKey read(String name, String value) {
    String[] parts = value.strip().split(" +");
    if (!name.matches(NUMBERED) || parts.length != 2) {
      throw malformed(name, null);
    }
    try {
      int number = Integer.parseInt(name.substring(NAME.length() + 1));
      return new EndedKey(number, parts[1], Instant.parse(parts[0]));
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw malformed(name, wrong);
    }
  }

  private static IllegalStateException malformed(String name, Exception why) {
    return new IllegalStateException(
        "the secrets file has no moment and public key in " + name, why);
  }

  static String text(List<EndedKey> ended) {
    StringBuilder text = new StringBuilder(100 * ended.size());
    for (EndedKey key : ended) {
      text.append(NAME).append('.').append(key.replacedBy()).append('=');
      text.append(key.endedAt()).append(' ').append(key.publicKey()).append('\n');
    }
    return text.toString();
  }
}
