package org.tadamun.web.launch.preflight;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.web.launch.KeyCommand;

/**
 * What was typed after {@code ./tadamun}.
 *
 * @param command demo, start, prepare, admin-link, backup, or one of {@link KeyCommand}
 * @param folder the folder that a backup is to make; null for other commands
 * @param config the properties file, or null
 * @param values the keys set on the command line
 */
public record CommandLine(
    String command, Path folder, Path config, Map<ConfigurationKey, String> values) {

  private static final String BACKUP = "backup";
  private static final Set<String> COMMANDS =
      Set.of(
          "demo",
          "start",
          "prepare",
          "admin-link",
          BACKUP,
          "rotate-key",
          "key-status",
          "retire-key");
  private static final Set<String> OPTIONS = Set.of("--config", "--port", "--data");

  static CommandLine parse(String... words) throws Refusal {
    if (words.length == 0 || !COMMANDS.contains(words[0])) {
      throw usage(words.length == 0 ? "There is no command" : words[0] + " is not a command");
    }
    String command = words[0];
    Path folder = null;
    Path config = null;
    Map<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);
    for (int i = 1; i < words.length; i += 2) {
      if (words[i].startsWith("-D")) {
        setKey(values, words[i--]);
        continue;
      }
      if (words[i].equals(KeyCommand.SIGNING_KEY) && words[0].equals(KeyCommand.ROTATE.word())) {
        command = KeyCommand.ROTATE_SIGNING.word();
        i--;
        continue;
      }
      if (words[0].equals(BACKUP) && folder == null && !words[i].startsWith("-")) {
        folder = Path.of(words[i--]);
        continue;
      }
      String value = value(words, i);
      switch (words[i]) {
        case "--config" -> config = Path.of(value);
        case "--port" -> values.put(ConfigurationKey.HTTP_PORT, value);
        default -> values.put(ConfigurationKey.DATA_DIR, value);
      }
    }
    if (words[0].equals(BACKUP) && folder == null) {
      throw usage("backup needs the folder that it is to make");
    }
    values.put(ConfigurationKey.DEMO, String.valueOf(words[0].equals("demo")));
    return new CommandLine(command, folder, config, values);
  }

  private static String value(String[] words, int option) throws Refusal {
    if (!OPTIONS.contains(words[option])) {
      throw usage(words[option] + " is not an option");
    }
    if (option + 1 == words.length || words[option + 1].isBlank()) {
      throw usage(words[option] + " has no value");
    }
    return words[option + 1];
  }

  /** Reads any other key, such as {@code -Dtadamun.mail.host=mail.example.org}. */
  private static void setKey(Map<ConfigurationKey, String> values, String word) throws Refusal {
    String[] parts = word.substring(2).split("=", 2);
    Optional<ConfigurationKey> key = ConfigurationKey.named(parts[0]);
    if (key.isEmpty() || parts.length < 2) {
      throw usage(word + " sets no key");
    }
    values.put(key.get(), parts[1]);
  }

  private static Refusal usage(String what) {
    return new Refusal(ExitCode.USAGE, "%s; ./tadamun help lists what there is.", what);
  }
}
