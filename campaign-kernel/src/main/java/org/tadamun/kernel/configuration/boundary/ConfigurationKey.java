package org.tadamun.kernel.configuration.boundary;

import static org.tadamun.kernel.configuration.boundary.ConfigurationType.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * All keys of the configuration. A default may refer to other keys as {@code ${key}}. An empty
 * default means that the value may be missing; an empty value counts as missing.
 */
public enum ConfigurationKey {
  BASE_URL(
      "tadamun.base-url",
      WEB_ADDRESS,
      "http://localhost:${tadamun.http.port}",
      "https://campaigns.example.org"),
  HTTP_ADDRESS("tadamun.http.address", ADDRESS, "127.0.0.1", "0.0.0.0"),
  HTTP_PORT("tadamun.http.port", PORT, "8080", "8090"),
  HTTP_MAX_BODY("tadamun.http.max-body", BYTES, "65536", "131072"),
  TRUSTED_PROXIES("tadamun.trusted-proxies", PROXIES, "", "127.0.0.1, 10.0.0.0/8"),
  EMBED_SITES(
      "tadamun.embed.sites", SITES, "everywhere", "https://union.example, https://*.ituc.example"),
  METRICS_TOKEN(
      "tadamun.metrics.token", TOKEN, "", "a-long-secret-such-as-openssl-rand-hex-32-gives"),
  SIGN_IN_SECOND_FACTOR("tadamun.sign-in.second-factor", STAFF_SHARE, "optional", "administrators"),
  DATA_DIR("tadamun.data-dir", PATH, "data", "/var/lib/tadamun"),
  SECRETS_FILE(
      "tadamun.secrets-file",
      PATH,
      "${tadamun.data-dir}/secrets.properties",
      "/etc/tadamun/secrets.properties"),
  DATABASE_URL(
      "tadamun.database.url",
      JDBC_URL,
      "jdbc:derby:${tadamun.data-dir}/database;create=true",
      "jdbc:postgresql://localhost:5432/tadamun"),
  DATABASE_USER("tadamun.database.user", TEXT, "tadamun", "campaigns"),
  DATABASE_PASSWORD("tadamun.database.password", TEXT, "none", "correct horse battery staple"),
  MAIL_HOST("tadamun.mail.host", ADDRESS, "", "mail.example.org"),
  MAIL_PORT("tadamun.mail.port", PORT, "25", "587"),
  MAIL_USER("tadamun.mail.user", TEXT, "", "campaigns@example.org"),
  MAIL_PASSWORD("tadamun.mail.password", TEXT, "", "correct horse battery staple"),
  MAIL_FROM("tadamun.mail.from", EMAIL, "tadamun@localhost", "campaigns@example.org"),
  MAIL_STARTTLS("tadamun.mail.starttls", STARTTLS, "opportunistic", "required"),
  MAIL_THROTTLE("tadamun.mail.throttle", RATE, "off", "100/PT1M"),
  MAIL_REMINDERS("tadamun.mail.reminders", REMINDERS, "P3D,P10D", "P5D"),
  BOUNCE_ADDRESS("tadamun.bounce.address", RETURN_ADDRESS, "", "bounces@example.org"),
  BOUNCE_HOST("tadamun.bounce.host", ADDRESS, "", "mail.example.org"),
  BOUNCE_PORT("tadamun.bounce.port", PORT, "993", "143"),
  BOUNCE_USER("tadamun.bounce.user", TEXT, "", "bounces@example.org"),
  BOUNCE_PASSWORD("tadamun.bounce.password", TEXT, "", "correct horse battery staple"),
  BOUNCE_TLS("tadamun.bounce.tls", TLS, "implicit", "starttls"),
  BOUNCE_FOLDER("tadamun.bounce.folder", TEXT, "INBOX", "INBOX/Bounces"),
  BOUNCE_UNRECOGNISED("tadamun.bounce.unrecognised", TEXT, "Unrecognised", "INBOX/Unrecognised"),
  RATE_LIMIT_SIGNATURES("tadamun.rate-limit.signatures", SHORT_RATE, "30/PT5M", "5/PT5M"),
  ALARM_COUNTRY("tadamun.alarm.country", FLAG, "true", "false"),
  ALARM_LEAST("tadamun.alarm.least", NUMBER, "40", "100"),
  ALARM_FACTOR("tadamun.alarm.factor", NUMBER, "8", "20"),
  ALARM_PER_MILLION("tadamun.alarm.per-million", NUMBER, "50", "200"),
  ALARM_PERCENT("tadamun.alarm.percent", NUMBER, "1", "5"),
  ALARM_PETITION("tadamun.alarm.petition", FLAG, "true", "false"),
  ALARM_PETITION_LEAST("tadamun.alarm.petition-least", NUMBER, "200", "5000"),
  ALARM_PETITION_FACTOR("tadamun.alarm.petition-factor", NUMBER, "3", "10"),
  RETENTION_UNCONFIRMED("tadamun.retention.unconfirmed", PERIOD, "P30D", "P20D"),
  RETENTION_ADDRESSES("tadamun.retention.addresses", PERIOD, "P365D", "P90D"),
  RETENTION_CONTACTS("tadamun.retention.contacts", PERIOD, "P1095D", "P730D"),
  RETENTION_NAMES("tadamun.retention.names", PERIOD, "P1825D", "off"),
  RETENTION_MAILS("tadamun.retention.mails", PERIOD, "P90D", "P30D"),
  RETENTION_FAILED_MAILS("tadamun.retention.failed-mails", PERIOD, "P180D", "P60D"),
  RETENTION_UNRECOGNISED("tadamun.retention.unrecognised", PERIOD, "P30D", "P14D"),
  RETENTION_EVIDENCE("tadamun.retention.evidence", PERIOD, "P1825D", "off"),
  RETENTION_RECEIPTS("tadamun.retention.receipts", PERIOD, "P1825D", "off"),
  RETENTION_IMPORTS("tadamun.retention.imports", PERIOD, "P1825D", "P365D"),
  RETENTION_RULES("tadamun.retention.rules", PERIOD, "P365D", "P90D"),
  RETENTION_RECOUNTS("tadamun.retention.recounts", PERIOD, "P365D", "P90D"),
  RETENTION_ENDORSEMENTS("tadamun.retention.endorsements", PERIOD, "P365D", "P90D"),
  RETENTION_LINKS("tadamun.retention.links", PERIOD, "P30D", "P7D"),
  IMPORT_MAX_MEGABYTES("tadamun.import.max-megabytes", NUMBER, "200", "500"),
  CONTROLLER_NAME("tadamun.controller.name", TEXT, "", "Federation of Trade Unions"),
  CONTROLLER_ADDRESS("tadamun.controller.address", TEXT, "", "1 Union Street, Geneva"),
  CONTROLLER_EMAIL("tadamun.controller.email", EMAIL, "", "privacy@example.org"),
  CONTROLLER_OFFICER("tadamun.controller.officer", TEXT, "", "officer@example.org"),
  SIGNING_KEY_PUBLISHED(
      "tadamun.signing-key.published", LINKS, "", "https://union.example/campaign-key"),
  /** Set by the command ({@code demo} or {@code start}), never by the administrator. */
  DEMO("tadamun.demo", FLAG, "false", "true");

  private final String key;
  private final ConfigurationType type;
  private final String defaultValue;
  private final String example;

  ConfigurationKey(String key, ConfigurationType type, String defaultValue, String example) {
    this.key = key;
    this.type = type;
    this.defaultValue = defaultValue;
    this.example = example;
  }

  public String key() {
    return key;
  }

  public ConfigurationType type() {
    return type;
  }

  public String defaultValue() {
    return defaultValue;
  }

  public String example() {
    return example;
  }

  /** The environment variable of MicroProfile Config, such as {@code TADAMUN_MAIL_HOST}. */
  public String environmentName() {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Whether the value is allowed: by the type, or empty where it may be missing. */
  public boolean accepts(String value) {
    return value.isBlank() ? defaultValue.isEmpty() : type.accepts(value);
  }

  public static Optional<ConfigurationKey> named(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }
}
