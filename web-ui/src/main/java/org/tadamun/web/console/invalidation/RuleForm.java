package org.tadamun.web.console.invalidation;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.signature.entity.MailDomain;
import org.tadamun.web.console.moment.TypedMoment;

/**
 * The conditions of a rule as they are typed: times in the campaign's time zone, everything else as
 * text.
 */
public class RuleForm implements Serializable {

  private static final String COUNTRIES = "countries";
  private static final Set<String> LISTS = Set.of("mailDomain", "domainKeys");
  private static final String CONFIRMED_FROM = "confirmedFrom";
  private static final String SIGNED_FROM = "signedFrom";

  private final HashMap<String, Object> conditions = new HashMap<>();
  private final ZoneId zone;
  private final HashMap<String, Instant> loaded = new HashMap<>();

  RuleForm(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Starts with the conditions of an address; malformed ones are ignored.
   *
   * @param countries separated by commas; null for no condition
   * @param since the first moment of confirming, RFC 3339; null for no condition
   * @param domain of the mail address; null for no condition
   * @param domainKeys the fingerprints of ticked mail domains
   */
  RuleForm(ZoneId zone, String countries, String since, String domain, List<String> domainKeys) {
    this(zone);
    String keys =
        domainKeys.stream()
            .filter(InvalidationRule::isDomainKey)
            .distinct()
            .collect(Collectors.joining(","));
    if (!keys.isEmpty()) {
      conditions.put("domainKeys", keys);
    }
    if (domain != null && MailDomain.parse(domain).isPresent()) {
      conditions.put("mailDomain", domain);
    }
    if (countries != null && countries.matches("[A-Z]{2}(,[A-Z]{2})*")) {
      conditions.put(COUNTRIES, countries);
    }
    begin(CONFIRMED_FROM, since);
  }

  /**
   * Sets a first moment of signing instead of confirming, so that the rule applies to unconfirmed
   * signatures too.
   *
   * @param moment RFC 3339; null changes nothing
   */
  void signedSince(String moment) {
    begin(SIGNED_FROM, moment);
    if (conditions.containsKey(SIGNED_FROM)) {
      conditions.remove(CONFIRMED_FROM);
    }
  }

  private void begin(String name, String moment) {
    try {
      if (moment != null && !moment.isEmpty()) {
        Instant first = Instant.parse(moment).truncatedTo(ChronoUnit.MINUTES);
        loaded.put(name, first);
        conditions.put(name, LocalDateTime.ofInstant(first, zone));
      }
    } catch (DateTimeException malformed) {
      // The address was written by hand.
    }
  }

  /** The conditions by the names that the API gives them. */
  public Map<String, Object> getConditions() {
    return conditions;
  }

  /** The codes of the chosen countries; empty for any. */
  public String[] getCountries() {
    String chosen = text(COUNTRIES, conditions.get(COUNTRIES));
    return chosen.isEmpty() ? new String[0] : chosen.split(",");
  }

  public void setCountries(String[] chosen) {
    conditions.put(COUNTRIES, chosen == null ? null : String.join(",", chosen));
  }

  InvalidationRule toRule() {
    Map<String, String> asked = new HashMap<>();
    conditions.forEach(
        (name, typed) -> {
          String text = LISTS.contains(name) ? list(text(name, typed)) : text(name, typed);
          if (!text.isEmpty()) {
            asked.put(name, text);
          }
        });
    return InvalidationRule.of(asked);
  }

  /** Separates several values by commas, whatever separates them now. */
  private static String list(String typed) {
    return Stream.of(typed.split("[\\s,;]+"))
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(","));
  }

  private String text(String name, Object typed) {
    return switch (typed) {
      case null -> "";
      case LocalDateTime moment ->
          // The field cannot tell which of two equal times was meant; an unchanged one keeps the
          // right moment.
          TypedMoment.edited("rule." + name, moment, loaded.get(name), zone).toString();
      default -> typed.toString().strip();
    };
  }
}
