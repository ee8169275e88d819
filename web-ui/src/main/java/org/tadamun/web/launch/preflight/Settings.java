package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.configuration.boundary.ConfigurationType;
import org.tadamun.kernel.configuration.boundary.MailKeys;
import org.tadamun.kernel.network.boundary.LinkList;

/** The value of every key, after all that may say something about it was asked (R3, R7). */
public class Settings {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z.-]+)}");

  /**
   * The server puts in what is named in a reference, and leaves out a backslash before one of these
   * three signs; whether once or twice depends on who asks, so nothing can be written against it.
   */
  private static final Pattern MADE_OVER = Pattern.compile("\\$\\{|\\\\[${}]");

  /** What Java makes of each byte that the locale of the machine does not know, without a word. */
  private static final char LOST = '\uFFFD';

  /** Before the first key, where nobody sees it, by editors that say so that a file is UTF-8. */
  private static final String MARK = "\uFEFF";

  /** Where it looks for JDKs. */
  private static final String OF_THE_SCRIPT = "TADAMUN_JDK_SEARCH";

  private static final Pattern PLAIN_PATH = Pattern.compile("[ -~&&[^;%]]+");

  private static final Pattern USER_INFO = Pattern.compile("//[^/]*@");

  private final Map<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);

  private Settings() {}

  /**
   * @param environment variables, of which those that stand for a key are read
   * @param root the folder of the start script, in which the data folder is by default
   */
  static Settings of(CommandLine line, Map<String, String> environment, Path root) throws Refusal {
    Map<ConfigurationKey, String> file = read(line.config());
    Settings settings = new Settings();
    for (ConfigurationKey key : ConfigurationKey.values()) {
      settings.set(key, line.values().get(key));
      if (key != ConfigurationKey.DEMO) {
        settings.set(key, environment.get(key.environmentName()));
        settings.set(key, file.get(key));
      }
    }
    // Named and left empty is as good as not named, but for what would be asked after it.
    settings.values.values().removeIf(String::isEmpty);
    settings.values.putIfAbsent(ConfigurationKey.DATA_DIR, root.resolve("data").toString());
    MailKeys.fill(settings.values);
    for (ConfigurationKey key : ConfigurationKey.values()) {
      settings.values.putIfAbsent(key, key.defaultValue());
    }
    settings.check();
    return settings;
  }

  /** Of variables that look as if they were meant for a key and are none; empty, or a line. */
  static String warning(Map<String, String> environment) {
    Set<String> known =
        Stream.of(ConfigurationKey.values())
            .filter(key -> key != ConfigurationKey.DEMO)
            .map(ConfigurationKey::environmentName)
            .collect(Collectors.toSet());
    String strange =
        environment.keySet().stream()
            .filter(name -> name.toUpperCase(Locale.ROOT).startsWith("TADAMUN_"))
            .filter(name -> !known.contains(name) && !name.equals(OF_THE_SCRIPT))
            .sorted()
            .collect(Collectors.joining(", "));
    return strange.isEmpty()
        ? ""
        : ("tadamun: Not a key, and not read: %s in the environment; docs/configuration.md lists"
                + " those that there are.%n")
            .formatted(strange);
  }

  public String get(ConfigurationKey key) {
    String value = values.get(key);
    Matcher reference = REFERENCE.matcher(key.defaultValue());
    if (!value.equals(key.defaultValue()) || !reference.find()) {
      return normal(key, value);
    }
    String named = get(ConfigurationKey.named(reference.group(1)).orElseThrow());
    return reference.replaceFirst(Matcher.quoteReplacement(named));
  }

  public Path path(ConfigurationKey key) {
    return Path.of(get(key));
  }

  public int number(ConfigurationKey key) {
    return Integer.parseInt(get(key));
  }

  public boolean isDemo() {
    return Boolean.parseBoolean(get(ConfigurationKey.DEMO));
  }

  private void set(ConfigurationKey key, String value) {
    if (value != null) {
      values.putIfAbsent(key, value.strip());
    }
  }

  private static String normal(ConfigurationKey key, String value) {
    return switch (key.type()) {
      case PATH -> Path.of(value).toAbsolutePath().normalize().toString();
      case WEB_ADDRESS -> value.replaceAll("/$", "");
      default -> value;
    };
  }

  private void check() throws Refusal {
    for (ConfigurationKey key : ConfigurationKey.values()) {
      if (values.get(key).indexOf(LOST) >= 0) {
        throw new Refusal(
            ExitCode.CONFIGURATION,
            "%s has letters in it that the locale of this machine cannot read; set LC_ALL=C.UTF-8,"
                + " or write it into the file of --config.",
            key.key());
      }
      boolean isDefault = values.get(key).equals(key.defaultValue());
      if (!isDefault && MADE_OVER.matcher(values.get(key)).find()) {
        throw new Refusal(
            ExitCode.CONFIGURATION,
            "%s must not have ${, \\$, \\{ or \\} in it, of which the server would make something"
                + " else; choose another.",
            key.key());
      }
      if (!isDefault && !key.accepts(values.get(key))) {
        throw new Refusal(
            ExitCode.CONFIGURATION,
            "%s must be %s, for example %s; correct it in the file, the environment (%s) or on the"
                + " command line.",
            key.key(),
            key.type().label(),
            key.example(),
            key.environmentName());
      }
    }
    checkBounces();
    checkMail();
    checkKeyPlaces();
    checkFolder();
    checkDatabase();
  }

  /** The default of the database's URL contains this path, and so do files that Java reads. */
  private void checkFolder() throws Refusal {
    String path = get(ConfigurationKey.DATA_DIR);
    if (!ConfigurationType.PATH.accepts(path) || !PLAIN_PATH.matcher(path).matches()) {
      throw new Refusal(
          ExitCode.CONFIGURATION,
          "tadamun.data-dir must be a path of plain (ASCII) letters without ; or %% in it, and %s"
              + " is none; choose another with --data.",
          path);
    }
  }

  /** Without a word of the URL, which may have a password in it wherever its writer put one. */
  private void checkDatabase() throws Refusal {
    String url = get(ConfigurationKey.DATABASE_URL);
    if (url.startsWith("jdbc:postgresql:") && (USER_INFO.matcher(url).find() || !isRead(url))) {
      throw new Refusal(
          ExitCode.CONFIGURATION,
          "tadamun.database.url cannot be read by the database's driver; write it like %s, with"
              + " user and password in tadamun.database.user and tadamun.database.password.",
          ConfigurationKey.DATABASE_URL.example());
    }
  }

  private static boolean isRead(String url) {
    try {
      return DriverManager.getDriver(url) != null;
    } catch (SQLException unreadable) {
      return false;
    }
  }

  /** A return address that nobody reads would swallow what came back, and nobody could tell. */
  private void checkBounces() throws Refusal {
    long set =
        Stream.of(
                ConfigurationKey.BOUNCE_HOST,
                ConfigurationKey.BOUNCE_ADDRESS,
                ConfigurationKey.BOUNCE_USER)
            .filter(key -> !get(key).isEmpty())
            .count();
    if (set == 1 || set == 2) {
      throw new Refusal(
          ExitCode.CONFIGURATION,
          "tadamun.bounce.host, tadamun.bounce.address and tadamun.bounce.user belong together; set"
              + " all of them, or none.");
    }
  }

  /** What stands here proves nothing of what stands here; and packs name it for ever. */
  private void checkKeyPlaces() throws Refusal {
    String here = URI.create(get(ConfigurationKey.BASE_URL)).getHost();
    String places = get(ConfigurationKey.SIGNING_KEY_PUBLISHED);
    if (!places.isBlank()
        && LinkList.parse(places).stream()
            .anyMatch(one -> URI.create(one).getHost().equals(here))) {
      throw new Refusal(
          ExitCode.CONFIGURATION,
          "tadamun.signing-key.published has an address of this server (tadamun.base-url); name"
              + " others, such as %s.",
          ConfigurationKey.SIGNING_KEY_PUBLISHED.example());
    }
  }

  /** Who tries things out, by the demonstration or a mail server nearby, is told alone. */
  private void checkMail() throws Refusal {
    String clash = MailKeys.clash(this::get);
    String lost = MailKeys.isElsewhere(this::get) && !isDemo() ? MailKeys.lost(this::get) : "";
    if (!clash.isEmpty() || !lost.isEmpty()) {
      throw new Refusal(ExitCode.CONFIGURATION, "%s", clash.isEmpty() ? lost : clash);
    }
  }

  /** What to tell who starts it, though it is no reason to refuse; blank where there is nothing. */
  String warning() {
    String lost = MailKeys.lost(this::get);
    return lost.isEmpty() ? "" : "tadamun: %s%n".formatted(lost);
  }

  private static Map<ConfigurationKey, String> read(Path config) throws Refusal {
    Properties properties = new Properties();
    if (config != null) {
      try {
        String text = Files.readString(config, StandardCharsets.UTF_8);
        properties.load(new StringReader(text.startsWith(MARK) ? text.substring(1) : text));
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new Refusal(
            ExitCode.CONFIGURATION,
            "The file %s of --config cannot be read; check its path, its rights and that it is a"
                + " properties file in UTF-8.",
            config);
      }
    }
    Map<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);
    for (String name : properties.stringPropertyNames()) {
      ConfigurationKey key =
          ConfigurationKey.named(name)
              .filter(known -> known != ConfigurationKey.DEMO)
              .orElseThrow(
                  () ->
                      new Refusal(
                          ExitCode.CONFIGURATION,
                          "%s in %s is not a key; docs/configuration.md lists those that there"
                              + " are.",
                          name,
                          config));
      values.put(key, inFolder(config, key, properties.getProperty(name).strip()));
    }
    return values;
  }

  /** A relative path of the file, beside which it leads, wherever whoever starts may stand. */
  private static String inFolder(Path config, ConfigurationKey key, String value) {
    boolean relative =
        key.type() == ConfigurationType.PATH && !value.isEmpty() && !value.matches("[/$].*");
    return relative ? config.toAbsolutePath().resolveSibling(value).toString() : value;
  }
}
