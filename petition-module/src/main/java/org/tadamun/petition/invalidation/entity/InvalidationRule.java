package org.tadamun.petition.invalidation.entity;

import java.time.Instant;
import java.util.LinkedHashSet;
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
 * The conditions of a rule; it matches signatures for which all are true. A null condition is not
 * checked. Names, places and organisations are compared without case and accents. A country or mail
 * domain that is named twice in the same spelling is kept once.
 *
 * @param confirmedFrom first moment of confirming
 * @param confirmedTo end of the time of confirming, exclusive
 * @param signedFrom first moment of signing
 * @param signedTo end of the time of signing, exclusive
 * @param countries one of these, ISO 3166-1 alpha-2
 * @param mailDomain of the address, as {@code example.org}; several are separated by commas
 * @param domainKeys the fingerprints of mail domains as the trends show them, {@value #KEY_LETTERS}
 *     characters each; one of these or of {@code mailDomain} is enough
 * @param nameContains a part of given and family name
 * @param nameEquals given and family name
 * @param medium the link's {@code utm_medium}
 * @param campaign the link's {@code utm_campaign}
 * @param referrer the link's {@code utm_source}
 * @param source under which it is counted: online, paper, or a partner's import
 * @param importId the import that entered it, as the API names it
 * @param language in which it was signed, BCP 47
 * @param locality the whole place as signed, not a part of it
 * @param organisation the whole name as signed, not a part of it
 * @param visibility who may see the name
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

  /** The conditions by which a person may be recognised. */
  public static final Set<String> PERSONAL =
      Set.of("nameContains", "nameEquals", "locality", "organisation", "mailDomain", "domainKeys");

  public static final int COUNTRIES_MOST = 50;
  public static final int DOMAINS_MOST = 50;

  /** The number of characters of a fingerprint that are shown. */
  public static final int KEY_LETTERS = 12;

  static final int NUMBER_MOST = 1_000_000;
  static final int MINUTES_MOST = 24 * 60;
  private static final int NAMES_MAX = 2 * Signature.NAME_MAX + 1;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{" + KEY_LETTERS + "}");

  /** Of all domains together, since the rule's text has a limited length. */
  private static final int DOMAINS_MAX = 2000;

  private static final int IMPORT_MAX = 22;

  public InvalidationRule {
    countries = once(countries);
    mailDomain = once(mailDomain);
    domainKeys = once(domainKeys);
  }

  /** Each of them once, in their order; null if there are none. */
  private static List<String> once(List<String> several) {
    return several == null || several.isEmpty() ? null : List.copyOf(new LinkedHashSet<>(several));
  }

  private static String once(String names) {
    List<String> all = split(names);
    Set<String> different = new LinkedHashSet<>(all);
    return different.size() < all.size() ? String.join(",", different) : names;
  }

  private static List<String> split(String names) {
    return names == null ? List.of() : Stream.of(names.split(",", -1)).map(String::strip).toList();
  }

  /**
   * A rule from the texts of a form: moments as RFC 3339, countries separated by commas.
   *
   * @param texts by the names of the conditions; missing ones are not checked
   */
  public static InvalidationRule of(Map<String, String> texts) {
    return RuleText.made(texts::get);
  }

  /** Its conditions as texts, as {@link #of} takes them. */
  public Map<String, String> texts() {
    return RuleText.texts(this);
  }

  /** Whether it has no condition, so that everything would match. */
  public boolean isEmpty() {
    return texts().isEmpty();
  }

  /**
   * Whether it is limited to these countries; one that names none is for all.
   *
   * @param limits empty where there is no limit
   */
  public boolean isWithin(Set<String> limits) {
    return limits.isEmpty() || countries != null && limits.containsAll(countries);
  }

  /** Adds every mistake under {@code rule}; an unknown country would match nothing. */
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
    // Not a word: an id may begin with a hyphen.
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

  /**
   * Refuses texts of blanks and accents only: nothing is left to compare, and it would be in each
   * name.
   */
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
    return split(mailDomain);
  }

  /** The domains that are asked for by name. */
  public List<MailDomain> domains() {
    return names().stream().flatMap(name -> MailDomain.parse(name).stream()).toList();
  }

  /** Whether it asks for a mail domain. */
  public boolean asksForDomain() {
    return mailDomain != null || domainKeys != null;
  }

  /** Whether the fingerprint begins with one of the beginnings that are asked for. */
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

  /** This rule without conditions of names, places, organisations and mail domains. */
  InvalidationRule withoutPersons() {
    Map<String, String> left = texts();
    left.keySet().removeAll(PERSONAL);
    return of(left);
  }

  /**
   * Whether it could show something about one person. It could by the conditions above, or by the
   * code of a link, which may have been made for one person (docs/adr/197), or by an event pass,
   * since nobody is told by name who came to an event.
   */
  public boolean isPersonal() {
    return texts().keySet().stream().anyMatch(PERSONAL::contains)
        || Stream.of(medium, campaign, referrer, byPass).anyMatch(Objects::nonNull);
  }

  /** Whether it asks for this very name, in any case and with any accents. */
  public boolean isAbout(String fullName) {
    String name = Folded.of(fullName);
    return !name.isEmpty()
        && Stream.of(nameEquals, nameContains).map(Folded::of).anyMatch(name::equals);
  }

  /**
   * Whether it asks when or by which source a signature was confirmed, which its owner can change
   * by confirming.
   */
  public boolean asksHowConfirmed() {
    return confirmedFrom != null || confirmedTo != null || source != null || asksForBursts();
  }

  public boolean asksForBursts() {
    return Objects.nonNull(burstMoreThan);
  }
}
