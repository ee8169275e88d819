package org.tadamun.web.launch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The commands about the keys in the secrets file, which the running server carries out. */
public enum KeyCommand {
  ROTATE("rotate-key"),
  STATUS("key-status"),
  RETIRE("retire-key");

  /** With which the names of the files of these requests begin. */
  public static final String KIND = "key";

  /** How long it may take to look at all that is encrypted. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private final String word;

  KeyCommand(String word) {
    this.word = word;
  }

  /** As it is typed after {@code ./tadamun}. */
  public String word() {
    return word;
  }

  public static Optional<KeyCommand> of(String typed) {
    return Arrays.stream(values()).filter(command -> command.word.equals(typed)).findFirst();
  }
}
