package org.tadamun.kernel.secret.control;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import org.tadamun.kernel.secret.boundary.signing.EndedKey;

/**
 * The secrets file: {@code master-key} is key 1, {@code master-key.2} the second, and so on; the
 * highest encrypts, the others only decrypt. The second key adds two lines, {@code stamp-key} and
 * {@code pack-signing-key}, which were derived from the first key and outlive it. A new signing key
 * leaves the public half of the former one ({@link EndedKeyLines}).
 */
public class KeyFile {

  public static final int KEY_BYTES = 32;
  static final String STAMP = "stamp-key";
  static final String SIGNING = "pack-signing-key";
  private static final Logger LOG = System.getLogger(KeyFile.class.getName());
  private static final String MASTER = "master-key";
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

  private final Path file;

  public KeyFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the keys.
   *
   * @throws IllegalStateException when there is no key, one that has not 32 bytes, or an ended one
   *     that cannot be read
   */
  public KeyRing read() {
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the secrets file cannot be read", unreadable);
    } catch (IllegalArgumentException garbled) {
      throw new IllegalStateException("the secrets file is no properties file", garbled);
    }
    NavigableMap<Integer, byte[]> masters = new TreeMap<>();
    for (String name : lines.stringPropertyNames()) {
      if (name.equals(MASTER)) {
        masters.put(1, key(lines, name));
      } else if (name.matches(MASTER + "\\.[1-9][0-9]{0,5}")) {
        masters.put(Integer.parseInt(name.substring(MASTER.length() + 1)), key(lines, name));
      }
    }
    if (masters.isEmpty()) {
      throw new IllegalStateException("the secrets file has no " + MASTER + " of 32 bytes");
    }
    List<EndedKey> ended = EndedKeyLines.read(lines);
    // If key 1 is gone, or does not sign any more, the derived keys must be in the file: deriving
    // them from another key would make others, and packs would not verify.
    return lines.containsKey(STAMP) || masters.firstKey() > 1 || !ended.isEmpty()
        ? new KeyRing(masters, key(lines, STAMP), key(lines, SIGNING), ended)
        : KeyRing.ofFirst(masters);
  }

  /**
   * Writes the file completely or not at all, readable by its owner alone; it is on disk when this
   * returns.
   *
   * @throws UncheckedIOException when it cannot be written; then nothing is changed
   */
  public void write(KeyRing keys) {
    clear();
    try {
      new KeyDraft(file.toRealPath()).put(text(keys));
    } catch (IOException unwritable) {
      throw new UncheckedIOException("the secrets file cannot be written", unwritable);
    }
  }

  /** Deletes drafts that a kill during a write has left. */
  public void clear() {
    try {
      new KeyDraft(file.toRealPath()).clear();
    } catch (IOException kept) {
      LOG.log(Level.WARNING, "Old keys may be left in a draft of " + file, kept);
    }
  }

  private static String text(KeyRing keys) {
    StringBuilder text = new StringBuilder(800);
    text.append("# Part of the backup, but never beside the database's. Without this file nobody")
        .append(" can read the addresses.\n# Keep each copy as long as a backup of its time.\n");
    for (Map.Entry<Integer, byte[]> each : keys.masters().entrySet()) {
      line(text, each.getKey() == 1 ? MASTER : MASTER + "." + each.getKey(), each.getValue());
    }
    line(text, STAMP, keys.stampKey());
    line(text, SIGNING, keys.signingSeed());
    return text.append(EndedKeyLines.text(keys.ended())).toString();
  }

  private static void line(StringBuilder text, String name, byte[] key) {
    text.append(name).append('=').append(TEXT.encodeToString(key)).append('\n');
  }

  private static byte[] key(Properties lines, String name) {
    byte[] key;
    try {
      key = BYTES.decode(lines.getProperty(name, "").strip());
    } catch (IllegalArgumentException malformed) {
      key = new byte[0];
    }
    if (key.length != KEY_BYTES) {
      throw new IllegalStateException("the secrets file has no " + name + " of 32 bytes");
    }
    return key;
  }
}
