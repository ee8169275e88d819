package org.tadamun.architecture.text;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A bundle must have all texts of its English twin, with the same arguments. */
final class BundleRules {

  /** Short words such as "Status" or "Petition" may be the same in two languages. */
  private static final int WORDS_THAT_MAY_BE_EQUAL = 3;

  private static final Map<PluralRules, Set<String>> COUNTABLE = new ConcurrentHashMap<>();

  private BundleRules() {}

  static List<String> faults(Bundle english, Bundle bundle) {
    List<String> faults = new ArrayList<>();
    bundle.repeated().forEach(key -> faults.add(key + " occurs twice"));
    missing(english, bundle).forEach(key -> faults.add(key + " is missing"));
    missing(bundle, english).forEach(key -> faults.add(key + " is not in English"));
    bundle.texts().forEach((key, text) -> faults.addAll(faults(english, bundle, key, text)));
    return faults.stream().map(fault -> bundle + ": " + fault).toList();
  }

  private static Set<String> missing(Bundle from, Bundle in) {
    Set<String> keys = new TreeSet<>(from.texts().keySet());
    keys.removeAll(in.texts().keySet());
    return keys;
  }

  private static List<String> faults(Bundle english, Bundle bundle, String key, String text) {
    List<String> faults = new ArrayList<>();
    if (!key.startsWith(bundle.name() + '.')) {
      faults.add(key + " does not begin with its bundle's name");
    }
    if (text.isBlank()) {
      faults.add(key + " is empty");
    }
    String source = english.texts().getOrDefault(key, text);
    try {
      Message message = Message.parse(text);
      Message original = Message.parse(source);
      if (!message.arguments().equals(original.arguments())) {
        faults.add(key + " uses " + message.arguments() + ", English " + original.arguments());
      }
      message.plurals().forEach(p -> faults.addAll(pluralFaults(bundle.locale(), key, p)));
    } catch (IllegalArgumentException malformed) {
      faults.add(key + " is no valid message: " + malformed.getMessage());
    }
    if (!bundle.isSource() && text.equals(source) && isSentence(text)) {
      faults.add(key + " is not translated");
    }
    return faults;
  }

  private static List<String> pluralFaults(Locale locale, String key, Set<String> selectors) {
    PluralRules rules = PluralRules.forLocale(ULocale.forLocale(locale));
    List<String> faults = new ArrayList<>();
    Set<String> lacking = new TreeSet<>(COUNTABLE.computeIfAbsent(rules, BundleRules::countable));
    lacking.removeAll(selectors);
    if (!lacking.isEmpty()) {
      faults.add(key + " lacks the plural forms " + lacking);
    }
    Set<String> foreign = new TreeSet<>(selectors);
    foreign.removeIf(s -> s.startsWith("=") || rules.getKeywords().contains(s));
    if (!foreign.isEmpty()) {
      faults.add(key + " has plural forms that the language has not: " + foreign);
    }
    return faults;
  }

  /**
   * The plural forms of whole numbers. In French and Spanish "many" is demanded only for people and
   * signatures: it is for exact millions, and elsewhere the general form is understood.
   */
  private static Set<String> countable(PluralRules rules) {
    Set<String> forms =
        IntStream.rangeClosed(0, 1000).mapToObj(rules::select).collect(Collectors.toSet());
    forms.add(PluralRules.KEYWORD_OTHER);
    return forms;
  }

  private static boolean isSentence(String text) {
    String words = text.replaceAll("\\{[^}]*}", " ").replaceAll("https?:\\S+", " ").strip();
    return words.split("\\s+").length > WORDS_THAT_MAY_BE_EQUAL
        && words.codePoints().anyMatch(Character::isLetter);
  }
}
