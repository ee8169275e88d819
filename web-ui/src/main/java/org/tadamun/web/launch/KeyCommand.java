package org.tadamun.web.launch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The commands about the master keys in the secrets file; the running server carries them out. */
public enum KeyCommand {
  ROTATE("rotate-key"),
  STATUS("key-status"),
  RETIRE("retire-key");

  /** The beginning of the file names of these requests. */
  public static final String KIND = "key";

  /** How long it may take to check everything that is encrypted. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private final String word;

  KeyCommand(String word) {
    this.word = word;
  }

  /** The word that is typed after {@code ./tadamun}. */
  public String word() {
    return word;
  }

  public static Optional<KeyCommand> of(String typed) {
    return Arrays.stream(values()).filter(command -> command.word.equals(typed)).findFirst();
  }
}
