package org.tadamun.architecture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * French uses the form for one for zero too: a form with the number as a word ("la signature")
 * would then speak of one where there is none.
 */
@DisplayName("French plurals for zero")
class FrenchOneTest {

  private static final Pattern ONE_AS_A_WORD = Pattern.compile("(?iu)\\b(?:une?|la|le)\\b");

  /** Plurals that are shown of at least one, each with the number of its argument. */
  private static final Set<String> NEVER_OF_NONE =
      Set.of(
          "alarm.chosen 0",
          "alarm.days 0",
          "alarm.error.more 0",
          "alarm.keep.chosen 0",
          "alarm.release.chosen 0",
          "alarm.why.SHARE 4",
          "console.session.rest 0",
          "imports.faults.help 0",
          "imports.start.question 0",
          "milestone.news.country.body 0",
          "milestone.news.country.over 0",
          "milestone.news.goal.body 0",
          "milestone.news.goal.over 0",
          "milestone.news.number.body 0",
          "milestone.news.number.over 0",
          "petition.error.by-hand 0",
          "petition.invalidation.approve.question 0",
          "petition.invalidation.unconfirmed 0",
          "petition.invalidation.without-domain 0",
          "petition.moderation.hold.chosen 0",
          "petition.moderation.invalidate.chosen 0",
          "petition.moderation.release.chosen 0",
          "recount.unsettled 0",
          "referral.count 0",
          "referral.few 0",
          "snapshot.pack.chapter.first 0",
          "trend.refused 0",
          "verb.question.HOLD 0",
          "verb.question.RELEASE 0",
          "verb.revert-question.HOLD 0",
          "verb.revert-question.INVALIDATE 0",
          "verb.revert-question.RELEASE 0");

  @Test
  @DisplayName(
      "A form with one as a word has a form of its own for zero or is never shown for zero")
  void none() {
    Set<String> found =
        Bundle.all().stream()
            .filter(bundle -> bundle.locale().equals(Locale.FRENCH))
            .flatMap(bundle -> bundle.texts().entrySet().stream())
            .flatMap(text -> oneForNone(text).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(NEVER_OF_NONE), found);
  }

  @Test
  @DisplayName("A form that would say one for zero is reported with its argument")
  void sample() {
    String form = "{0}: {1, plural, %s one {%s} many {# de noms} other {# noms}}";
    assertEquals(Set.of("a 1"), oneForNone(Map.entry("a", form.formatted("", "Le nom"))));
    assertEquals(Set.of(), oneForNone(Map.entry("a", form.formatted("", "# nom"))));
    assertEquals(Set.of(), oneForNone(Map.entry("a", form.formatted("", "nom"))));
    assertEquals(Set.of(), oneForNone(Map.entry("a", form.formatted("=0 {Rien}", "Le nom"))));
  }

  private static Set<String> oneForNone(Map.Entry<String, String> text) {
    MessagePattern pattern = new MessagePattern(text.getValue());
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START
          && part.getArgType() == ArgType.PLURAL
          && isOneForNone(pattern, i)) {
        found.add(text.getKey() + " " + pattern.getSubstring(pattern.getPart(i + 1)));
      }
    }
    return found;
  }

  private static boolean isOneForNone(MessagePattern pattern, int start) {
    boolean word = false;
    int end = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i < end; i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.MSG_START) {
        i = pattern.getLimitPartIndex(i);
      } else if (pattern.partSubstringMatches(part, "=0")) {
        return false;
      } else if (pattern.partSubstringMatches(part, "one")) {
        word = hasOneAsAWord(pattern, i + 1);
      }
    }
    return word;
  }

  /** A form that shows the number itself, or another one, is not read. */
  private static boolean hasOneAsAWord(MessagePattern pattern, int start) {
    int from = pattern.getPart(start).getLimit();
    int to = pattern.getPart(pattern.getLimitPartIndex(start)).getIndex();
    String form = pattern.getPatternString().substring(from, to);
    return ONE_AS_A_WORD.matcher(form).find() && !form.contains("#") && !form.contains("{");
  }
}
