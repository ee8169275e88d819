package org.tadamun.petition.invalidation.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.MailDomain;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Which signatures are meant: those of which all conditions are true. A condition that is null asks
 * nothing; names, places and organisations are compared without case and accents.
 *
 * @param confirmedFrom first moment of confirming
 * @param confirmedTo end of the time of confirming, exclusive
 * @param signedFrom first moment of signing
 * @param signedTo end of the time of signing, exclusive
 * @param countries one of these, ISO 3166-1 alpha-2
 * @param mailDomain of the address, as {@code example.org}; several are parted by commas
 * @param domainKeys the fingerprints of mail domains as the trends show them, {@value #KEY_LETTERS}
 *     characters each: meant is who has one of these, or of {@code mailDomain}
 * @param nameContains a part of given and family name
 * @param nameEquals given and family name
 * @param medium the link's {@code utm_medium}
 * @param campaign the link's {@code utm_campaign}
 * @param referrer the link's {@code utm_source}
 * @param source as what it counts: signed online, typed in from paper, brought by a partner
 * @param importId the import that brought it, as the API names it
 * @param language in which it was signed, BCP 47
 * @param locality the whole place as signed, not a part of it
 * @param organisation the whole name as signed, not a part of it
 * @param visibility what is agreed to be shown of the name
 * @param sameNameMoreThan given name, family name and country occur together more often than this
 * @param burstMoreThan confirmed in its country among more than so many within the minutes
 * @param burstMinutes the length of such a burst
 * @param byPass true for those who came through an event pass, false for all others
 */
@OnlyKnown
public record InvalidationRule(
    Instant confirmedFrom,
    Instant confirmedTo,
    Instant signedFrom,
    Instant signedTo,
    List<String> countries,
    String mailDomain,
    List<String> domainKeys,
    String nameContains,
    String nameEquals,
    String medium,
    String campaign,
    String referrer,
    SignatureSource source,
    String importId,
    String language,
    String locality,
    String organisation,
    Visibility visibility,
    Integer sameNameMoreThan,
    Integer burstMoreThan,
    Integer burstMinutes,
    Boolean byPass) {

  /** The conditions by which a person may be known. */
  public static final Set<String> PERSONAL =
      Set.of("nameContains", "nameEquals", "locality", "organisation", "mailDomain", "domainKeys");

  public static final int COUNTRIES_MOST = 50;
  public static final int DOMAINS_MOST = 50;

  /** As many as are shown of a fingerprint. */
  public static final int KEY_LETTERS = 12;

  static final int NUMBER_MOST = 1_000_000;
  static final int MINUTES_MOST = 24 * 60;
  private static final int NAMES_MAX = 2 * Signature.NAME_MAX + 1;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{" + KEY_LETTERS + "}");

  /** Of all of them together: a rule has a place of its own length. */
  private static final int DOMAINS_MAX = 2000;

  private static final int IMPORT_MAX = 22;

  public InvalidationRule {
    countries = countries == null || countries.isEmpty() ? null : List.copyOf(countries);
    domainKeys = domainKeys == null || domainKeys.isEmpty() ? null : List.copyOf(domainKeys);
  }

  /**
   * From texts, as a form has them: moments as RFC 3339, countries parted by commas.
   *
   * @param texts by the names of the conditions; absent ones ask nothing
   */
  public static InvalidationRule of(Map<String, String> texts) {
    return RuleText.made(texts::get);
  }

  /** What it asks, as {@link #of} takes it. */
  public Map<String, String> texts() {
    return RuleText.texts(this);
  }

  /** Whether it asks nothing, so that everything would be meant. */
  public boolean isEmpty() {
    return texts().isEmpty();
  }

  /**
   * Whether it means these countries alone; one that names none means all.
   *
   * @param limits none where there is no limit
   */
  public boolean isWithin(Set<String> limits) {
    return limits.isEmpty() || countries != null && limits.containsAll(countries);
  }

  /** Names every mistake under {@code rule}; a country that there is not would mean nobody. */
  public void check(Violations violations, Countries known) {
    if (isEmpty()) {
      violations.add("rule", "petition.error.rule-empty");
    }
    moments(violations);
    places(violations, known);
    violations
        .line("rule.nameContains", nameContains, NAMES_MAX)
        .line("rule.nameEquals", nameEquals, NAMES_MAX)
        .line("rule.medium", medium, Origin.CODE_MAX)
        .line("rule.campaign", campaign, Origin.CODE_MAX)
        .line("rule.referrer", referrer, Origin.CODE_MAX)
        .language("rule.language", language)
        .line("rule.locality", locality, Signature.LOCALITY_MAX)
        .line("rule.organisation", organisation, Signature.ORGANISATION_MAX);
    // No words: an id may begin with a hyphen.
    if (importId != null && !importId.matches("[\\w-]{0," + IMPORT_MAX + "}")) {
      violations.add("rule.importId", "kernel.error.choice");
    }
    telling(violations, "rule.nameContains", nameContains);
    telling(violations, "rule.nameEquals", nameEquals);
    telling(violations, "rule.locality", locality);
    telling(violations, "rule.organisation", organisation);
    range(violations, "rule.sameNameMoreThan", sameNameMoreThan, NUMBER_MOST);
    range(violations, "rule.burstMoreThan", burstMoreThan, NUMBER_MOST);
    range(violations, "rule.burstMinutes", burstMinutes, MINUTES_MOST);
    if ((burstMoreThan == null) != (burstMinutes == null)) {
      String missing = burstMoreThan == null ? "rule.burstMoreThan" : "rule.burstMinutes";
      violations.add(missing, "kernel.error.required");
    }
  }

  /** Nothing of blanks and accents alone is left to compare, and it would be in every name. */
  private static void telling(Violations violations, String field, String asked) {
    if (asked != null && Folded.of(asked).isEmpty()) {
      violations.add(field, "petition.error.rule-blank");
    }
  }

  private void moments(Violations violations) {
    violations
        .moment("rule.confirmedFrom", confirmedFrom)
        .moment("rule.confirmedTo", confirmedTo)
        .moment("rule.signedFrom", signedFrom)
        .moment("rule.signedTo", signedTo);
    order(violations, "rule.confirmedTo", confirmedFrom, confirmedTo);
    order(violations, "rule.signedTo", signedFrom, signedTo);
  }

  private void places(Violations violations, Countries known) {
    if (countries != null && countries.size() > COUNTRIES_MOST) {
      violations.add("rule.countries", "kernel.error.too-many", COUNTRIES_MOST);
    }
    if (countries != null && !countries.stream().allMatch(known::exists)) {
      violations.add("rule.countries", "kernel.error.country");
    }
    violations.line("rule.mailDomain", mailDomain, DOMAINS_MAX);
    if (names().size() > DOMAINS_MOST) {
      violations.add("rule.mailDomain", "kernel.error.too-many", DOMAINS_MOST);
    } else if (domains().size() < names().size()) {
      violations.add("rule.mailDomain", "petition.error.domain");
    }
    if (domainKeys != null && domainKeys.size() > DOMAINS_MOST) {
      violations.add("rule.domainKeys", "kernel.error.too-many", DOMAINS_MOST);
    }
    if (domainKeys != null && !domainKeys.stream().allMatch(InvalidationRule::isDomainKey)) {
      violations.add("rule.domainKeys", "kernel.error.choice");
    }
  }

  /** Whether it can be a fingerprint as the trends show it. */
  public static boolean isDomainKey(String text) {
    return KEY.matcher(text).matches();
  }

  private List<String> names() {
    return mailDomain == null
        ? List.of()
        : Stream.of(mailDomain.split(",", -1)).map(String::strip).toList();
  }

  /** Those that are asked for by name. */
  public List<MailDomain> domains() {
    return names().stream().flatMap(name -> MailDomain.parse(name).stream()).toList();
  }

  /** Whether it matters of which mail domain somebody is. */
  public boolean asksForDomain() {
    return mailDomain != null || domainKeys != null;
  }

  /** Whether the fingerprint of a domain is one of those that are asked for by their beginnings. */
  public boolean hasKey(String fingerprint) {
    return domainKeys != null && domainKeys.stream().anyMatch(fingerprint::startsWith);
  }

  private static void order(Violations violations, String field, Instant from, Instant to) {
    if (from != null && to != null && !from.isBefore(to)) {
      violations.add(field, "petition.error.rule-order");
    }
  }

  private static void range(Violations violations, String field, Integer number, int most) {
    if (number != null && (number < 1 || number > most)) {
      violations.add(field, "kernel.error.range", 1, most);
    }
  }

  /** What it asks of names, places, organisations and mail domains is not asked any more. */
  InvalidationRule withoutPersons() {
    Map<String, String> left = texts();
    left.keySet().removeAll(PERSONAL);
    return of(left);
  }

  /**
   * Whether it asks by what a person is known by: the code of a link may have been made for one
   * (docs/adr/197), and who came to an event is told to nobody by name.
   */
  public boolean isPersonal() {
    return texts().keySet().stream().anyMatch(PERSONAL::contains)
        || Stream.of(medium, campaign, referrer, byPass).anyMatch(Objects::nonNull);
  }

  /** Whether it asks for this very name, whatever its case and accents. */
  public boolean isAbout(String fullName) {
    String name = Folded.of(fullName);
    return !name.isEmpty()
        && Stream.of(nameEquals, nameContains).map(Folded::of).anyMatch(name::equals);
  }

  /** Whether it asks when or by which way somebody confirmed, which his own word may change. */
  public boolean asksHowConfirmed() {
    return confirmedFrom != null || confirmedTo != null || source != null || asksForBursts();
  }

  public boolean asksForBursts() {
    return Objects.nonNull(burstMoreThan);
  }
}
