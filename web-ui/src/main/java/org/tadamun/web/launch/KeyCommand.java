package org.tadamun.web.launch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The commands about the master keys in the secrets file; the running server carries them out. */
public enum KeyCommand {
  ROTATE("rotate-key"),

  /** With an option, since it has to be announced. */
  ROTATE_SIGNING("rotate-key " + KeyCommand.SIGNING_KEY),
  STATUS("key-status"),
  RETIRE("retire-key");

  /** The option that also begins a new key for signing packs. */
  public static final String SIGNING_KEY = "--signing-key";

  /** The beginning of the file names of these requests. */
  public static final String KIND = "key";

  /** How long it may take to check everything that is encrypted. */
  public static final Duration PATIENCE = Duration.ofMinutes(10);

  private final String word;

  KeyCommand(String word) {
    this.word = word;
  }

  /** What is typed after {@code ./tadamun}. */
  public String word() {
    return word;
  }

  public static Optional<KeyCommand> of(String typed) {
    return Arrays.stream(values()).filter(command -> command.word.equals(typed)).findFirst();
  }
}
