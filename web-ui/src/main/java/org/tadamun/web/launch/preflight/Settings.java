package org.tadamun.web.launch.preflight;

import java.net.URI;
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

/**
 * The value of every key, from the command line, the environment, the file or the default (R3, R7).
 */
public class Settings {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z.-]+)}");

  /**
   * The server replaces references to other settings and drops a backslash before these three
   * signs, sometimes twice. No escape is safe, so such values are refused.
   */
  private static final Pattern MADE_OVER = Pattern.compile("\\$\\{|\\\\[${}]");

  /** Java replaces bytes that the machine's locale does not know by this, silently. */
  private static final char LOST = '\uFFFD';

  /** A variable of the start script: where it looks for JDKs. */
  private static final String OF_THE_SCRIPT = "TADAMUN_JDK_SEARCH";

  private static final Pattern PLAIN_PATH = Pattern.compile("[ -~&&[^;%]]+");

  private static final Pattern USER_INFO = Pattern.compile("//[^/]*@");

  private final Map<ConfigurationKey, String> values = new EnumMap<>(ConfigurationKey.class);

  private Settings() {}

  /**
   * @param environment all variables; those that stand for a key are read
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
    // An empty value means the default, even if a lower rank has a value.
    settings.values.values().removeIf(String::isEmpty);
    settings.values.putIfAbsent(ConfigurationKey.DATA_DIR, root.resolve("data").toString());
    MailKeys.fill(settings.values);
    for (ConfigurationKey key : ConfigurationKey.values()) {
      settings.values.putIfAbsent(key, key.defaultValue());
    }
    settings.check();
    return settings;
  }

  /** A line about variables that look like keys and are none; empty without such. */
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

  /** The database's default URL contains this path, and so do argument files of Java. */
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

  /** The URL is not shown, since a password may stand anywhere in it. */
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

  /**
   * With some of these keys missing, mails that come back would go to an address that nobody reads.
   */
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

  /**
   * A key published on this server proves nothing about this server; and packs name the address for
   * ever.
   */
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

  /** For a demonstration or a mail server nearby, lost mail is a warning only. */
  private void checkMail() throws Refusal {
    String clash = MailKeys.clash(this::get);
    String lost = MailKeys.isElsewhere(this::get) && !isDemo() ? MailKeys.lost(this::get) : "";
    if (!clash.isEmpty() || !lost.isEmpty()) {
      throw new Refusal(ExitCode.CONFIGURATION, "%s", clash.isEmpty() ? lost : clash);
    }
  }

  /** What to tell at the start although it is no reason to refuse; blank if nothing. */
  String warning() {
    String lost = MailKeys.lost(this::get);
    return lost.isEmpty() ? "" : "tadamun: %s%n".formatted(lost);
  }

  private static Map<ConfigurationKey, String> read(Path config) throws Refusal {
    Properties properties = config == null ? new Properties() : new ConfigFile(config).read();
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

  /** Resolves a relative path in the file beside that file, whatever the current folder is. */
  private static String inFolder(Path config, ConfigurationKey key, String value) {
    boolean relative =
        key.type() == ConfigurationType.PATH && !value.isEmpty() && !value.matches("[/$].*");
    return relative ? config.toAbsolutePath().resolveSibling(value).toString() : value;
  }
}
